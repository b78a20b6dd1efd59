'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { Rested, useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { PictureActions } from './picture-actions.tsx';
import { PictureFrame } from './picture-frame.tsx';
import { PictureNotes } from './picture-notes.tsx';
import { PicturePending } from './picture-pending.tsx';
import { pictureQuery } from './picture-query.ts';
import { ScenePicture, VIEW_ID } from './scene-picture.tsx';
import { type Diagram, useDiagram } from './use-diagram.ts';
import { useMarkedRequirement } from './use-marked-requirement.ts';
import { useScene } from './use-scene.ts';

function useQuery(): string | null {
  const { locale } = useWords();
  const { choice, decision } = useWorkbench();
  const vocabulary = useSession((state) => state.vocabulary);
  return decision.shown ? pictureQuery(choice, decision.shown, vocabulary, locale) : null;
}

function Drawn({ diagram, isLate, isFailed }: { diagram: Diagram; isLate: boolean; isFailed: boolean }) {
  const { words } = useWords();
  const requirement = useMarkedRequirement();
  const { shown, plain, cut, ways, marked } = useScene(diagram, requirement);
  return (
    <PictureFrame
      actions={
        <>
          <Button
            className="px-3 text-sm max-lg:hidden"
            onClick={() => document.getElementById(VIEW_ID)?.requestFullscreen()}
          >
            {words.picture.large}
          </Button>
          <PictureActions title={diagram.title} graph={cut} ways={ways} scene={plain} />
        </>
      }
      notes={<PictureNotes ways={ways} marked={marked} isFailed={isFailed} />}
    >
      <ScenePicture diagram={diagram} scene={shown} isLate={isLate} />
    </PictureFrame>
  );
}

function Picture() {
  const query = useQuery();
  const { diagram, isFailed, isLate } = useDiagram(query);
  if (!diagram) return <PicturePending isFailed={isFailed} isRefused={query === null} />;
  return <Drawn diagram={diagram} isLate={isLate} isFailed={isFailed} />;
}

/** The architecture that the bundle makes, drawn from its template, in the place where its outline stood. */
export function ArchitecturePicture() {
  return (
    <Rested>
      <Picture />
    </Rested>
  );
}
