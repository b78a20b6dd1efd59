import { Fragment } from 'react';
import { ReviewSection } from '#components/review/review-section.tsx';
import { formulaOf } from '#lib/decisions/names.ts';
import type { ReportSide } from '#lib/decisions/report.ts';
import { settingRow } from '#lib/decisions/setting-row.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';
import {
  Changes,
  CostChange,
  FactChanges,
  ListedChanges,
  RankChanges,
  RequirementChanges,
  type Telling,
} from './difference-parts.tsx';

function ChoiceChange({ report, names, words, locale }: Telling) {
  const formula = ({ pick, link }: ReportSide) => {
    const [launch = '', balance = '', deploy = ''] = pick?.split('.') ?? [];
    const text = pick === null ? words.none : formulaOf(names, { launch, balance, deploy });
    return (
      <a href={link} className="underline decoration-edge">
        {text}
      </a>
    );
  };
  const points = ({ fit }: ReportSide) => (fit === null ? '–' : fit.toFixed(1));
  const { from, to } = report;
  const rows = [
    [words.architecture, formula(from), formula(to)],
    [words.month, monthName(from.asOf, locale), monthName(to.asOf, locale)],
    [words.fit, points(from), points(to)],
  ] as const;
  return <Changes head={words.titles.choice} rows={rows} words={words} />;
}

/** Two decisions held against each other: in words first, then list by list. */
export function DifferenceView(telling: Telling) {
  const { report, words, settingWords, locale } = telling;
  const { titles } = words;
  const { sentences, settings, bundle, refusal } = report;
  const [first = '', ...rest] = sentences;
  return (
    <>
      <p className="mt-6 font-bold text-2xl leading-snug">{first}</p>
      {rest.map((sentence) => (
        <p key={sentence} className="mt-2 max-w-[60rem] text-lg">
          {sentence}
        </p>
      ))}
      <div className="lg:grid lg:grid-cols-2 lg:gap-x-10">
        <div>
          <ReviewSection id="choice" title={titles.choice}>
            <ChoiceChange {...telling} />
          </ReviewSection>
          <ReviewSection id="requirements" title={titles.requirements}>
            <RequirementChanges {...telling} />
          </ReviewSection>
          <ReviewSection id="facts" title={titles.facts}>
            <FactChanges {...telling} />
          </ReviewSection>
          <ReviewSection id="ranks" title={titles.ranks}>
            <RankChanges {...telling} />
          </ReviewSection>
        </div>
        <div>
          {settings.length > 0 && (
            <ReviewSection id="settings" title={titles.settings}>
              <Changes
                head={words.columns.setting}
                rows={settings.map((setting) => settingRow(setting, settingWords))}
                words={words}
              />
            </ReviewSection>
          )}
          {bundle ? (
            <Fragment>
              <ReviewSection id="resources" title={titles.resources}>
                <ListedChanges lists={bundle.resources} words={words} />
              </ReviewSection>
              <ReviewSection id="files" title={titles.files}>
                <ListedChanges lists={bundle.files} words={words} />
              </ReviewSection>
              <ReviewSection id="cost" title={titles.cost}>
                <CostChange perMonth={bundle.perMonth} words={words} locale={locale} />
              </ReviewSection>
            </Fragment>
          ) : (
            refusal !== null && <p className="mt-8">{fill(words.noBundle, { reason: refusal })}</p>
          )}
        </div>
      </div>
    </>
  );
}
