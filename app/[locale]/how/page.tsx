import type { Metadata } from 'next';
import { pageMetadata } from '#app/page-metadata.ts';
import { requireLocale } from '#app/path-locale.ts';
import { ScoreChip } from '#components/catalog/score-chip.tsx';
import { ProofTable } from '#components/how/proof-table.tsx';
import { combinations, optionsOf } from '#lib/catalog/combinations.ts';
import { localizeCatalog } from '#lib/catalog/localize.ts';
import { proofRows } from '#lib/catalog/proved.ts';
import { theCatalog, theProof } from '#lib/catalog/read.ts';
import { dictionaryOf } from '#lib/i18n/dictionaries.ts';
import { fill } from '#lib/i18n/locale.ts';

type PageProps = { params: Promise<{ locale: string }> };

const SCALE = ['2', '1', '0', '-1', '-2'] as const;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  return pageMetadata(locale, '/how', dictionaryOf(locale).how.title);
}

/** How the answer is made, on one screen, with the bias that we know of. */
export default async function HowPage({ params }: PageProps) {
  const locale = requireLocale((await params).locale);
  const words = dictionaryOf(locale);
  const { named, options, talk } = localizeCatalog(theCatalog(), locale);
  const proof = theProof();
  const rows = proofRows(proof);
  const pickOf = new Map(combinations({ options }).map(({ id, pick }) => [id, pick]));
  const nameOf = (id: string) => {
    const pick = pickOf.get(id);
    return pick
      ? optionsOf(options, pick)
          .map(({ label }) => label)
          .join(' × ')
      : id;
  };
  return (
    <div className="mx-auto max-w-[60rem] px-4 py-8 sm:px-6">
      <h1 className="font-bold text-3xl">{words.how.title}</h1>
      <ol className="mt-5 list-decimal space-y-2 pl-6 text-lg">
        {words.how.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2 className="mt-10 font-bold text-2xl">{words.how.scale}</h2>
      <ul className="mt-3 flex flex-wrap gap-2">
        {SCALE.map((score) => (
          <li key={score}>
            <ScoreChip score={Number(score)} word={words.answer.score[score]} />
          </li>
        ))}
      </ul>
      <h2 id="bias" className="mt-10 font-bold text-2xl">
        {words.how.biasTitle}
      </h2>
      <ul className="mt-3 list-disc space-y-2 pl-6">
        {words.how.bias.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h2 id="proof" className="mt-10 font-bold text-2xl">
        {words.how.proofTitle}
      </h2>
      <p className="mt-3">
        {fill(words.how.proofLead, {
          bundles: proof.bundles.length,
          combinations: rows.length,
          variants: [...new Set(proof.bundles.map(({ variant }) => variant))].join(', '),
        })}
      </p>
      <ProofTable rows={rows} tools={proof.tools} nameOf={nameOf} words={words.how} />
      <p className="mt-1 text-soft text-sm">
        {words.how.proofAcknowledged}: {words.how.proofAcknowledgedHint}
      </p>
      <h3 className="mt-5 font-bold text-lg">{words.how.proofLimits}</h3>
      <ul className="mt-2 list-disc space-y-2 pl-6">
        {words.how.proofLimit.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
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
