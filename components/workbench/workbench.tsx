'use client';
import dynamic from 'next/dynamic';
import { useWords } from '#components/i18n/words-context.tsx';
import type { LeftOutPart, LocalBeyond, LocalCatalog } from '#lib/catalog/localize.ts';
import type { Proved } from '#lib/catalog/proved.ts';
import type { Choice } from '#lib/choice/choice.ts';
import type { Vocabulary } from '#lib/choice/vocabulary.ts';
import { AddressSync } from './address-sync.tsx';
import { AnswerPanel } from './answer/answer-panel.tsx';
import { BundleLink } from './bundle/bundle-link.tsx';
import { Commands } from './commands/commands.tsx';
import { FormulaBar } from './formula-bar.tsx';
import type { Unusable } from './link-notice.tsx';
import { MonthSwitch } from './month-switch.tsx';
import { PageTitle } from './page-title.tsx';
import { PicturePending } from './picture/picture-pending.tsx';
import { RequirementSheet } from './sheet/requirement-sheet.tsx';
import type { Found } from './why/use-certainty.ts';
import { Unhurried, WorkbenchProvider } from './workbench-context.tsx';

/** What comes late must hold up nothing else: the answer, nor a change of it. */
const loading = () => null;

/** Below the fold, most of it fetched from the server anyway: it need not hold up the answer. */
const BelowAnswer = dynamic(() => import('./below-answer.tsx').then((module) => module.BelowAnswer), {
  ssr: false,
  loading,
});

/** Most links have nothing to notice. */
const Notices = dynamic(() => import('./notices.tsx').then((module) => module.Notices), { loading });

/** Simulated on the server once: it is the largest text that a phone shows first. As always there as the answer's details, and for that reason without a placeholder. */
const SureLine = dynamic(() => import('./why/sure-line.tsx').then((module) => module.SureLine));

/** The same for the cards to pick by hand, below the first screen. */
const PickGroups = dynamic(() => import('./pick/pick-groups.tsx').then((module) => module.PickGroups));

const SureWord = dynamic(() => import('./why/sure-word.tsx').then((module) => module.SureWord));

/** The same: the answer stands above, this explains it. */
const WhyPanel = dynamic(() => import('./why/why-panel.tsx').then((module) => module.WhyPanel), {
  ssr: false,
  loading,
});

/** Drawn from the template, which only the server can compose. */
const ArchitecturePicture = dynamic(
  () => import('./picture/architecture-picture.tsx').then((module) => module.ArchitecturePicture),
  { ssr: false, loading: () => <PicturePending /> },
);

type WorkbenchProps = {
  catalog: LocalCatalog;
  vocabulary: Vocabulary;
  choice: Choice;
  /** What was proved of each combination's default bundle. */
  proved: Readonly<Record<string, Proved>>;
  /** What the workshop profile leaves out. */
  leftOut: readonly LeftOutPart[];
  /** What is not among the combinations. */
  beyond: readonly LocalBeyond[];
  /** How often each combination is first, for the choice with which the page opens. */
  shares: Found;
  /** What of the link could not be used. */
  unusable: readonly Unusable[];
  /** The catalogue that the link says it was made with, where older facts count. */
  edition: string | undefined;
};

/** The one page on which everything happens: what matters, the pick, the answer, the bundle. */
export function Workbench(props: WorkbenchProps) {
  const { catalog, vocabulary, choice, proved, leftOut, beyond, shares, unusable, edition } = props;
  const { words } = useWords();
  return (
    <WorkbenchProvider catalog={catalog} vocabulary={vocabulary} choice={choice}>
      <AddressSync />
      <PageTitle />
      <h1 className="sr-only">{words.workbench.title}</h1>
      <FormulaBar sure={<SureWord opened={shares} />} />
      <div className="mx-auto max-w-[110rem] px-4 py-4 sm:px-6">
        {(edition || unusable.length > 0) && <Notices unusable={unusable} edition={edition} />}
        <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
          <MonthSwitch />
          <div className="flex flex-wrap items-center gap-2">
            <Commands />
            <BundleLink />
          </div>
        </div>
        <div className="grid gap-x-8 gap-y-8 lg:grid-cols-[minmax(19rem,24rem)_minmax(0,1fr)] xl:grid-cols-[minmax(19rem,23rem)_minmax(0,1fr)_minmax(20rem,26rem)]">
          <div className="isolate order-4 min-w-0 lg:order-none lg:col-span-full xl:col-span-2 xl:col-start-2 xl:row-start-1">
            <ArchitecturePicture />
          </div>
          <div className="isolate order-2 lg:order-none lg:row-span-2 lg:row-start-2 xl:row-start-1">
            <RequirementSheet />
          </div>
          <div className="isolate order-3 min-w-0 lg:order-none lg:col-start-2 lg:row-start-3 xl:row-start-2">
            <Unhurried>
              <PickGroups beyond={beyond} />
            </Unhurried>
          </div>
          <div className="isolate order-1 min-w-0 lg:order-none lg:col-start-2 lg:row-start-2 xl:col-start-3">
            <AnswerPanel sure={<SureLine opened={shares} />} />
          </div>
        </div>
        <WhyPanel beyond={beyond} />
        <BelowAnswer proved={proved} leftOut={leftOut} beyond={beyond} />
      </div>
    </WorkbenchProvider>
  );
}
