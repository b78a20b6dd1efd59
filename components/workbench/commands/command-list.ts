import { recentName } from '#components/catalog/recent-name.ts';
import { useWords } from '#components/i18n/words-context.tsx';
import { pressDownload } from '#components/workbench/bundle/press-download.ts';
import { pressOpenFile, pressSaveFile } from '#components/workbench/keep/press-keep.ts';
import { useOpen } from '#components/workbench/keep/use-open.ts';
import { pressShare } from '#components/workbench/share/press-share.ts';
import { usePickOption, useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { addressQuery } from '#components/workbench/workbench-store.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';
import { recentDecisions } from '#lib/keep/recent-store.ts';
import { goTo } from './go-to.ts';
import { useSteps } from './use-steps.ts';

export type Command = {
  name: string;
  run: () => void;
  /** Where a name alone may stand twice. */
  id?: string;
};

/** Everything that can be done from the palette, in the words that the page uses for it. */
export function useCommandList(): Command[] {
  const { words, locale } = useWords();
  const { store, catalog } = useWorkbench();
  const { firstMonth, newestMonth } = useSession((state) => state.vocabulary);
  const pickOption = usePickOption();
  const { undo, redo } = useSteps();
  const other = locale === 'ja' ? 'en' : 'ja';
  const open = useOpen();
  const { palette } = words;
  const { file, recent: kept } = words.keep;
  return [
    { name: palette.goDownload, run: pressDownload },
    { name: words.share.title, run: pressShare },
    { name: palette.goRoom, run: () => location.assign(`/${locale}/rooms${addressQuery(store.getState())}`) },
    ...(['why', 'matrix'] as const).map((place) => ({
      name: words.shortcuts[place],
      // The palette gives the focus back as it closes.
      run: () => setTimeout(goTo, 0, place),
    })),
    { name: palette.goFollow, run: () => store.getState().setPick(null) },
    { name: palette.goUndo, run: undo },
    { name: palette.goRedo, run: redo },
    { name: file.save, run: pressSaveFile },
    { name: file.open, run: pressOpenFile },
    { name: kept.goList, run: () => location.assign(`/${locale}#recent`) },
    ...[firstMonth, newestMonth].map((month) => ({
      name: fill(palette.goMonth, { month: monthName(month, locale) }),
      run: () => store.getState().setMonth(month),
    })),
    ...catalog.scenarios.map(({ id, name }) => ({
      name: fill(palette.goScenario, { name }),
      run: () => store.getState().setScenario(id),
    })),
    ...catalog.options.map((option) => ({
      name: fill(palette.goPick, { dimension: words.dimension[option.dimension], option: option.label }),
      run: () => pickOption(option),
    })),
    ...recentDecisions().map((recent) => {
      const { title, rest } = recentName(recent, { ...catalog, words, locale });
      return {
        id: recent.query,
        name: fill(kept.go, { name: `${title} · ${rest}` }),
        run: () => open(new URLSearchParams(recent.query)),
      };
    }),
    {
      name: palette.goLanguage,
      run: () => location.assign(location.pathname.replace(/^\/\w+/, `/${other}`) + location.search),
    },
  ];
}
