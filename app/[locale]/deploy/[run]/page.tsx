import type { Metadata } from 'next';
import { pageMetadata } from '#app/page-metadata.ts';
import { requireLocale } from '#app/path-locale.ts';
import { DeployWordsProvider } from '#components/deploy/deploy-words-context.tsx';
import { RunPage } from '#components/deploy/run-page.tsx';
import { localizeCatalog } from '#lib/catalog/localize.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { deployWordsOf } from '#lib/i18n/deploy-words.ts';

type PageProps = { params: Promise<{ locale: string; run: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale: segment, run } = await params;
  const locale = requireLocale(segment);
  return { ...pageMetadata(locale, `/deploy/${run}`, deployWordsOf(locale).kinds.deploy), robots: { index: false } };
}

/** One deployment; whoever opens its address attaches to it. */
export default async function DeploymentPage({ params }: PageProps) {
  const { locale: segment, run } = await params;
  const locale = requireLocale(segment);
  const { options } = localizeCatalog(theCatalog(), locale);
  return (
    <DeployWordsProvider words={deployWordsOf(locale)}>
      <RunPage id={run} options={options.map(({ id, dimension, label }) => ({ id, dimension, label }))} />
    </DeployWordsProvider>
  );
}
