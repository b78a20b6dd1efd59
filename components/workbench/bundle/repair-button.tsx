'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Repair } from '#lib/choice/problem.ts';
import { fill } from '#lib/i18n/locale.ts';
import { fieldLabel, valueLabel } from '#lib/i18n/setting-labels.ts';
import { useEdit } from './bundle-context.tsx';
import { withRepair } from './settings-edits.ts';

/** Says a repair in the words of the fields. */
export function useRepairWords(): (repair: Repair) => string {
  const { words, locale } = useWords();
  const said = ([parameter, value]: [string, string]) =>
    fill(value === '' ? words.bundle.repairClear : words.bundle.repairSet, {
      field: fieldLabel(parameter, words.bundle),
      value: valueLabel(parameter, value, words.bundle),
    });
  return (repair) =>
    Object.entries(repair)
      .map(said)
      .join(locale === 'ja' ? '、' : ', ');
}

/** Where the focus goes when the button does: the field that it mended, or the line of its group. */
function successorOf(button: HTMLElement): HTMLElement | null | undefined {
  const field = button.closest('[data-frame]')?.querySelector<HTMLElement>('input, select, textarea');
  return field ?? button.closest('details')?.querySelector('summary');
}

/** The one obvious way out of a problem, done at a press; Back takes it back. */
export function RepairButton({ repair }: { repair: Repair }) {
  const edit = useEdit();
  const say = useRepairWords();
  return (
    <Button
      className="mt-1 mb-2 min-h-9 px-3 text-left text-sm"
      onClick={({ currentTarget }) => {
        const next = successorOf(currentTarget);
        edit((edited) => withRepair(edited, repair));
        next?.focus();
      }}
    >
      {say(repair)}
    </Button>
  );
}
