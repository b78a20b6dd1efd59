import type { ReactNode } from 'react';
import type { Locale } from '#lib/catalog/schema.ts';
import type { ReviewDocument } from '#lib/decisions/review-document.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import { ArgumentList } from './argument-list.tsx';
import { DriverTable } from './driver-table.tsx';
import { FootnoteList } from './footnote-list.tsx';
import { OptionTable } from './option-table.tsx';
import { ReviewHead } from './review-head.tsx';
import { ReviewPicture } from './review-picture.tsx';
import { ReviewSection } from './review-section.tsx';
import { ScoreMatrix } from './score-matrix.tsx';
import { WhatIf } from './what-if.tsx';

type ReviewPageProps = {
  document: ReviewDocument;
  standing: ReactNode;
  words: ReviewWords;
  locale: Locale;
  /** What people say of it, or the way to ask them. */
  children: ReactNode;
};

function Price({ price, words, locale }: { price: ReviewDocument['price']; words: ReviewWords; locale: Locale }) {
  const dollars = (usd: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(usd);
  const { perMonthUsd, idlePerMonthUsd, region, checked } = price;
  const said = { usd: dollars(perMonthUsd), idle: dollars(idlePerMonthUsd), region, date: checked };
  return <p className="mt-2 print:mt-0">{fill(words.priceLine, said)}</p>;
}

type PartProps = Pick<ReviewPageProps, 'document' | 'words' | 'locale'>;

function Consequences({ document, words }: Omit<PartProps, 'locale'>) {
  const { sections } = words;
  return (
    <ReviewSection id="consequences" title={sections.consequences}>
      <ArgumentList title={sections.good} items={document.good} sign="+" words={words} />
      <ArgumentList title={sections.bad} items={document.bad} sign="−" words={words} />
      <ArgumentList title={sections.beside} items={document.beside} sign="−" words={words} />
    </ReviewSection>
  );
}

function PriceAndConfirmation({ document, words, locale }: PartProps) {
  const { sections } = words;
  return (
    <>
      <ReviewSection id="price" title={sections.price}>
        <Price price={document.price} words={words} locale={locale} />
      </ReviewSection>
      <ReviewSection id="confirmation" title={sections.confirmation}>
        <ul className="mt-2 list-disc space-y-1 pl-5 print:mt-0 print:space-y-0 print:pl-4">
          {document.confirmation.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </ReviewSection>
    </>
  );
}

/** A decision as a reviewer reads it, on the screen and on one sheet of paper. */
export function ReviewPage({ document, standing, words, locale, children }: ReviewPageProps) {
  const { sections } = words;
  const { scenario, picture, drivers, combinations, footnotes, whatIf } = document;
  return (
    <article
      data-sheet=""
      className="mx-auto max-w-[80rem] px-4 py-8 sm:px-6 print:max-w-none print:p-0 print:text-[7pt] print:leading-[1.3]"
    >
      <ReviewHead document={document} standing={standing} words={words} locale={locale} />
      <div className="lg:grid lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:gap-x-10 print:grid print:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] print:gap-x-4">
        <div>
          <ReviewPicture scene={picture.scene} label={picture.title} locale={locale} />
          {scenario && (
            <ReviewSection id="context" title={`${sections.context}: ${scenario.name}`}>
              <p className="mt-2 print:mt-0">{scenario.story}</p>
            </ReviewSection>
          )}
          <Consequences document={document} words={words} />
        </div>
        <div>
          <ReviewSection id="drivers" title={sections.drivers}>
            <DriverTable drivers={drivers} words={words} />
          </ReviewSection>
          <ReviewSection id="options" title={fill(sections.options, { count: combinations.length })}>
            <OptionTable combinations={combinations} words={words} />
            <ScoreMatrix drivers={drivers} combinations={combinations} words={words} />
          </ReviewSection>
          <ReviewSection id="what-if" title={sections.whatIf} className="print:hidden">
            <WhatIf whatIf={whatIf} words={words} />
          </ReviewSection>
          <PriceAndConfirmation document={document} words={words} locale={locale} />
        </div>
      </div>
      {children}
      <ReviewSection id="sources" title={sections.sources}>
        <FootnoteList footnotes={footnotes} words={words} />
      </ReviewSection>
    </article>
  );
}
