'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { LazyDetails } from '#components/ui/lazy-details.tsx';
import type { LeftOutPart } from '#lib/catalog/localize.ts';
import { CHOICES } from '#lib/choice/settings.ts';
import { fill } from '#lib/i18n/locale.ts';
import { useBundle, useEdit } from './bundle-context.tsx';
import { withSetting } from './settings-edits.ts';
import type { Cost } from './use-cost.ts';

type ProfileCardsProps = { cost: Cost | null; leftOut: readonly LeftOutPart[] };

/** What production adds, why it has it, and what that costs a month where the server can say. */
function LeftOutList({ cost, leftOut }: ProfileCardsProps) {
  const { words } = useWords();
  const savedBy = (id: string) => cost?.savings.find((saving) => saving.id === id)?.perMonthUsd;
  return (
    <dl className="mt-1 grid gap-x-6 text-sm md:grid-cols-2">
      {leftOut.map(({ id, name, why }) => {
        const usd = savedBy(id);
        return (
          <div key={id} className="border-line border-t py-1.5">
            <dt className="flex justify-between gap-3 font-bold">
              {name}
              {usd !== undefined && (
                <span className="font-normal tabular-nums">{fill(words.bundle.saves, { usd: usd.toFixed(2) })}</span>
              )}
            </dt>
            <dd className="text-soft">{why}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The two profiles as radio cards: what each is for, and what production adds for this pick, all of it until that is known. */
export function ProfileCards({ cost, leftOut: all }: ProfileCardsProps) {
  const { words } = useWords();
  const { settings } = useBundle();
  const edit = useEdit();
  const leftOut = all.filter(({ id }) => cost?.adds.includes(id) ?? true);
  const saved = cost?.savings.reduce((sum, { perMonthUsd }) => sum + perMonthUsd, 0) ?? 0;
  return (
    <fieldset className="min-w-0 pb-3">
      <legend className="mb-1 font-bold">{words.bundle.fields.profile}</legend>
      <div className="grid gap-2 md:grid-cols-2">
        {CHOICES.profile.map((profile) => (
          <label
            key={profile}
            className="relative block min-w-0 rounded-lg border-2 border-line bg-surface px-3 py-2 hover:border-edge has-checked:border-ink"
          >
            <input
              type="radio"
              name="profile"
              className="sr-only"
              checked={settings.profile === profile}
              onChange={() => edit((edited) => withSetting(edited, 'profile', profile))}
            />
            <span className="flex items-baseline gap-2">
              <span aria-hidden="true" className="w-4 shrink-0">
                {settings.profile === profile ? '✓' : '○'}
              </span>
              <b>{words.bundle.options[profile]}</b>
            </span>
            <span className="block pl-6 text-soft text-sm">{words.bundle.profiles[profile]}</span>
          </label>
        ))}
      </div>
      <LazyDetails
        className="mt-2"
        summaryClassName="text-sm"
        summary={
          <>
            {fill(words.bundle.leavesOut, { count: leftOut.length })}
            {saved >= 1 && (
              <span className="ml-3 font-normal tabular-nums">
                {fill(words.bundle.savesSum, { usd: Math.round(saved) })}
              </span>
            )}
          </>
        }
      >
        {() => <LeftOutList cost={cost} leftOut={leftOut} />}
      </LazyDetails>
    </fieldset>
  );
}
