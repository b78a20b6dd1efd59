'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { Unhurried, useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { bundleProblems } from '#lib/choice/bundle-problems.ts';
import { queryOf } from '#lib/choice/choice.ts';
import { resolveSettings } from '#lib/choice/settings.ts';
import { PathZones } from './path-picture.tsx';
import { PictureActions } from './picture-actions.tsx';
import { PictureFrame } from './picture-frame.tsx';
import { PictureNotes } from './picture-notes.tsx';
import { ScenePicture, VIEW_ID } from './scene-picture.tsx';
import { type Diagram, useDiagram } from './use-diagram.ts';
import { useMarkedRequirement } from './use-marked-requirement.ts';
import { useScene } from './use-scene.ts';

/**
 * What the picture depends on: the pick and the settings, two of which follow from needs and month. Other needs mark it,
 * but do not change it.
 */
function useQuery(): string | null {
  const { locale } = useWords();
  const { choice, decision } = useWorkbench();
  const vocabulary = useSession((state) => state.vocabulary);
  if (!decision.shown) return null;
  // Of settings that do not go together there is no bundle, and so no picture.
  if (bundleProblems(choice, decision.shown.pick, vocabulary).length > 0) return null;
  const { discovery, 'vpc-link': link } = resolveSettings(choice, vocabulary);
  const settings = { ...choice.settings, discovery, 'vpc-link': link, lang: locale };
  const { id } = decision.shown;
  return queryOf(
    { ...choice, scenario: null, needs: [], pick: id, asOf: vocabulary.newestMonth, settings },
    vocabulary,
  );
}

function Drawn({ diagram, isLate, isFailed }: { diagram: Diagram; isLate: boolean; isFailed: boolean }) {
  const { words } = useWords();
  const requirement = useMarkedRequirement();
  const { shown, plain, marked } = useScene(diagram, requirement);
  return (
    <PictureFrame
      actions={
        <>
          <Button
            className="hidden px-3 text-sm lg:inline-flex"
            onClick={() => document.getElementById(VIEW_ID)?.requestFullscreen()}
          >
            {words.picture.large}
          </Button>
          <PictureActions diagram={diagram} scene={plain} />
        </>
      }
      notes={<PictureNotes diagram={diagram} marked={marked} isFailed={isFailed} />}
    >
      <ScenePicture diagram={diagram} scene={shown} isLate={isLate} />
    </PictureFrame>
  );
}

function Picture() {
  const { words } = useWords();
  const { diagram, isFailed, isLate } = useDiagram(useQuery());
  if (diagram) return <Drawn diagram={diagram} isLate={isLate} isFailed={isFailed} />;
  return (
    <PictureFrame notes={isFailed && <p role="alert">{words.picture.failed}</p>}>
      <PathZones />
    </PictureFrame>
  );
}

/** The architecture that the bundle makes, drawn from its template, in the place where its outline stood. */
export function ArchitecturePicture() {
  return (
    <Unhurried>
      <Picture />
    </Unhurried>
  );
}
