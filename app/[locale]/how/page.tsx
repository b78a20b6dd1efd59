import type { Metadata } from 'next';
import { pageMetadata } from '#app/page-metadata.ts';
import { requireLocale } from '#app/path-locale.ts';
import { ModelSection } from '#components/how/model-section.tsx';
import { ProofSection } from '#components/how/proof-section.tsx';
import { localizeCatalog } from '#lib/catalog/localize.ts';
import { proofRows } from '#lib/catalog/proved.ts';
import { theCatalog, theProof } from '#lib/catalog/read.ts';
import { dictionaryOf } from '#lib/i18n/dictionaries.ts';
import { fill } from '#lib/i18n/locale.ts';

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  return pageMetadata(locale, '/how', dictionaryOf(locale).how.title);
}

/** How the answer is made, on one screen, with the bias that we know of. */
export default async function HowPage({ params }: PageProps) {
  const locale = requireLocale((await params).locale);
  const words = dictionaryOf(locale);
  const proof = theProof();
  const { named, options, talk } = localizeCatalog(theCatalog(), locale);
  return (
    <div className="mx-auto max-w-[60rem] px-4 py-8 sm:px-6">
      <h1 className="font-bold text-3xl">{words.how.title}</h1>
      <ModelSection words={words} />
      <ProofSection
        proof={proof}
        rows={proofRows(proof)}
        options={options}
        words={words.how}
        comma={locale === 'ja' ? '、' : ', '}
      />
      <h2 className="mt-10 font-bold text-2xl">{words.how.notYet}</h2>
      <dl className="mt-3 space-y-2">
        {named.map(({ id, label, notYet }) => (
          <div key={id}>
            <dt className="font-bold">{label}</dt>
            <dd>{notYet}</dd>
          </div>
        ))}
      </dl>
      <h2 className="mt-10 font-bold text-2xl">{words.how.talk}</h2>
      <p className="mt-3">
        {talk.title} ({fill(words.how.dated, { event: talk.event, date: talk.date })})
      </p>
      <p className="mt-10 text-soft text-sm">{words.picture.icons}</p>
    </div>
  );
}
