'use client';
import { useId, useMemo } from 'react';
import { Formula } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { SmallPicture, SmallPicturePlace } from '#components/workbench/picture/small-picture.tsx';
import type { Diagram } from '#components/workbench/picture/use-diagram.ts';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { sceneOf } from '#lib/diagram/scene.ts';
import { againstScene } from '#lib/diagram/scene-difference.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';
import type { BundleState } from './bundle-answer.ts';

const diagramOf = (state: BundleState | undefined) => (state?.state === 'ready' ? state.bundle.diagram : undefined);

function Drawn({ diagram, first }: { diagram: Diagram; first: Diagram | undefined }) {
  const { locale, words } = useWords();
  const compared = useMemo(() => {
    const scene = sceneOf(diagram.graph, locale);
    return againstScene(scene, first ? sceneOf(first.graph, locale) : scene);
  }, [diagram, first, locale]);
  return (
    <SmallPicture
      diagram={diagram}
      compared={compared}
      name={`${words.compare.pictures}: ${diagram.title}`}
      note={first === diagram && words.compare.held}
    />
  );
}

type ComparedPicturesProps = { combinations: readonly RankedCombination[]; states: readonly BundleState[] };

/** The pictures of the combinations, all at the same places; what differs from the first is marked in the others. */
export function ComparedPictures({ combinations, states }: ComparedPicturesProps) {
  const { words } = useWords();
  const { catalog } = useWorkbench();
  const id = useId();
  const first = diagramOf(states[0]);
  const contentOf = (state: BundleState | undefined) => {
    const diagram = diagramOf(state);
    if (diagram) return <Drawn diagram={diagram} first={first} />;
    const reason = state?.state === 'failed' ? (state.reason ?? words.compare.failed) : words.compare.loading;
    return <SmallPicturePlace>{reason}</SmallPicturePlace>;
  };
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="font-bold">
        {words.compare.pictures}
      </h3>
      <ul className="mt-2 grid gap-x-6 gap-y-5 lg:grid-cols-2">
        {combinations.map((row, place) => (
          <li key={row.id} className="min-w-0">
            <h4 className="mb-1">
              <Formula options={catalog.options} pick={row.pick} />
            </h4>
            {contentOf(states[place])}
          </li>
        ))}
      </ul>
    </section>
  );
}
