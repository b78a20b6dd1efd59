'use client';
import { useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Choice } from '#lib/choice/choice.ts';
import { settingConflicts } from '#lib/choice/setting-conflicts.ts';
import { resolveSettings } from '#lib/choice/settings.ts';
import type { Vocabulary } from '#lib/choice/vocabulary.ts';
import { useSession, useSessionStore } from './workbench-context.tsx';

/** Something of a link that could not be used: the parameter, the kind of problem, and the sentence that says it. */
export type Unusable = { field: string; code: string; sentence: string };

type Held = Pick<Unusable, 'field' | 'code'>;

const conflictsOf = (choice: Choice, vocabulary: Vocabulary): Held[] =>
  settingConflicts(resolveSettings(choice, vocabulary));
const isAmong = (all: readonly Held[], { field, code }: Held) =>
  all.some((each) => each.field === field && each.code === code);

/** What a choice says of the parameter; a text, so that two can be told apart. */
function saidOf({ asOf, needs, pick, scenario, settings, usage }: Choice, field: string): string {
  const own: Readonly<Record<string, unknown>> = { ...settings, ...usage, 'as-of': asOf, need: needs, pick, scenario };
  return JSON.stringify(field.startsWith('service') ? settings.services : own[field]) ?? '';
}

/** Settings that clash are said until they no longer do, anything else until someone sets the same thing anew. */
function useStanding(unusable: readonly Unusable[]): Unusable[] {
  const store = useSessionStore();
  const choice = useSession((state) => state.choice);
  const vocabulary = useSession((state) => state.vocabulary);
  const [opened] = useState(() => store.getState().choice);
  const before = conflictsOf(opened, vocabulary);
  const now = conflictsOf(choice, vocabulary);
  return unusable.filter((each) =>
    isAmong(before, each) ? isAmong(now, each) : saidOf(choice, each.field) === saidOf(opened, each.field),
  );
}

/** What of a link could not be used, as long as nobody mended it. A partial or old link still opens. */
export function LinkNotice({ unusable }: { unusable: readonly Unusable[] }) {
  const { words } = useWords();
  const [isOpen, setIsOpen] = useState(true);
  const standing = useStanding(unusable);
  if (!isOpen || standing.length === 0) return null;
  return (
    <div role="note" className="mb-4 flex flex-wrap items-start gap-3 rounded-lg border-2 border-seal bg-surface p-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-bold">{words.workbench.notice}</p>
        <ul className="mt-1 list-disc pl-5">
          {standing.map(({ sentence }) => (
            <li key={sentence} className="break-words">
              {sentence}
            </li>
          ))}
        </ul>
      </div>
      <Button onClick={() => setIsOpen(false)}>{words.workbench.dismiss}</Button>
    </div>
  );
}
