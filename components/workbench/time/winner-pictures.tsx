'use client';
import { useMemo, useRef } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { pictureQuery } from '#components/workbench/picture/picture-query.ts';
import { SmallPicture, SmallPicturePlace } from '#components/workbench/picture/small-picture.tsx';
import { useDiagram } from '#components/workbench/picture/use-diagram.ts';
import { useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { sceneOf } from '#lib/diagram/scene.ts';
import { againstScene } from '#lib/diagram/scene-difference.ts';
import { monthName } from '#lib/i18n/locale.ts';
import type { Ranking } from '#lib/scoring/rank.ts';
import { useSeen } from './use-seen.ts';

/** The picture of a month's winner; null where nobody alone is first, or the settings do not go with it. */
function useWinnerQuery({ asOf, winner, ranking }: Ranking): string | null {
  const { locale } = useWords();
  const { choice } = useWorkbench();
  const vocabulary = useSession((state) => state.vocabulary);
  const row = ranking.find(({ id }) => id === winner);
  return row ? pictureQuery({ ...choice, asOf }, row, vocabulary, locale) : null;
}

type SideProps = { month: string; hasWinner: boolean; shown: Found; other: Found };
type Found = ReturnType<typeof useDiagram> & { query: string | null };

function Side({ month, hasWinner, shown, other }: SideProps) {
  const { words, locale } = useWords();
  const { diagram } = shown;
  const absent = hasWinner ? words.picture.refused : words.time.noPicture;
  const against = other.query === null ? null : other.diagram;
  const compared = useMemo(() => {
    if (!diagram) return null;
    const scene = sceneOf(diagram.graph, locale);
    return againstScene(scene, against ? sceneOf(against.graph, locale) : scene);
  }, [diagram, against, locale]);
  return (
    <li className="min-w-0">
      <h4 className="mb-1 font-bold text-sm">{monthName(month, locale)}</h4>
      {shown.query !== null && diagram && compared ? (
        <SmallPicture
          diagram={diagram}
          compared={compared}
          name={`${words.time.pictures}: ${monthName(month, locale)}`}
        />
      ) : (
        <SmallPicturePlace>
          {shown.query === null ? absent : shown.isFailed ? words.picture.failed : words.picture.loading}
        </SmallPicturePlace>
      )}
    </li>
  );
}

/** The architectures that win in two months, side by side, what differs marked in both. */
export function WinnerPictures({ before, after }: { before: Ranking; after: Ranking }) {
  const { words } = useWords();
  const list = useRef<HTMLElement>(null);
  const isSeen = useSeen(list);
  const queries = [useWinnerQuery(before), useWinnerQuery(after)] as const;
  const [earlier, later] = [
    { ...useDiagram(isSeen ? queries[0] : null), query: queries[0] },
    { ...useDiagram(isSeen ? queries[1] : null), query: queries[1] },
  ];
  return (
    <section ref={list} aria-labelledby="time-pictures">
      <h3 id="time-pictures" className="font-bold">
        {words.time.pictures}
      </h3>
      <ul className="mt-2 grid gap-x-6 gap-y-5 lg:grid-cols-2">
        <Side month={before.asOf} hasWinner={before.winner !== null} shown={earlier} other={later} />
        <Side month={after.asOf} hasWinner={after.winner !== null} shown={later} other={earlier} />
      </ul>
    </section>
  );
}
