'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { FactLinks } from '#components/workbench/answer/fact-links.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { SettingKey } from '#lib/choice/bundle-settings.ts';
import { fill } from '#lib/i18n/locale.ts';
import { limitsOn, useBundle } from './bundle-context.tsx';
import { ProblemNote } from './field.tsx';

type Reason = { text: string; option: string; fact: string | undefined; labels: string[] };

/** What the pick cannot, in place of the fields: settings with one reason stand together. */
export function OutOfReach({ settings }: { settings: readonly SettingKey[] }) {
  const { words, locale } = useWords();
  const { catalog } = useWorkbench();
  const { rules, problems } = useBundle();
  const reasons = new Map<string, Reason>();
  for (const key of settings) {
    const [first] = limitsOn(rules, key);
    if (!first) continue;
    const { limit, option } = first;
    const text = limit.text[locale];
    const label = catalog.options.find(
      ({ id, dimension }) => id === option.id && dimension === option.dimension,
    )?.label;
    const reason = reasons.get(text) ?? { text, option: label ?? option.id, fact: limit.fact, labels: [] };
    reasons.set(text, { ...reason, labels: [...reason.labels, words.bundle.fields[key]] });
  }
  const own = problems.filter(({ field }) => settings.some((key) => key === field));
  if (reasons.size === 0) return null;
  return (
    <div className="col-span-full border-line border-l-4 pl-3 text-sm">
      {[...reasons.values()].map(({ text, option, fact, labels }) => (
        <p key={text} className="py-1">
          <b>{labels.join(locale === 'ja' ? '、' : ', ')}</b>{' '}
          <span className="text-soft">
            ({fill(words.bundle.notWith, { option })}) {text}
            {fact !== undefined && <FactLinks ids={[fact]} />}
          </span>
        </p>
      ))}
      {own.map((problem) => (
        <div key={problem.field}>
          <ProblemNote problem={problem} />
        </div>
      ))}
    </div>
  );
}
