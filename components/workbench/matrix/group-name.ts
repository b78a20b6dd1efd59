import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { GROUPINGS, type Group, type GroupBy } from './groups.ts';

const TIERS = [0, 1, 2] as const;

/** The name of a group: of its tier, or of the option that its rows share. */
export function useGroupName(by: GroupBy): (group: Group) => string {
  const { words } = useWords();
  const { catalog } = useWorkbench();
  return ({ key, shown, folded }) => {
    const tier = TIERS.find((each) => String(each) === key);
    const option = catalog.options.find(({ dimension, id }) => dimension === by && id === key);
    const name = option?.label ?? (tier === undefined ? key : words.answer.tier[tier]);
    return `${name} (${shown.length + folded.length})`;
  };
}

/** The ways to group, each with its name. */
export function useGroupings(): { by: GroupBy; name: string }[] {
  const { words } = useWords();
  return GROUPINGS.map((by) => ({ by, name: by === 'tier' ? words.matrix.by.tier : words.dimension[by] }));
}
