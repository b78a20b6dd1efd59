'use client';
import { useMemo } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { PICTURE } from '#lib/diagram/places.ts';
import type { Scene } from '#lib/diagram/scene-shape.ts';
import { piecesOf } from '#lib/diagram/svg.ts';
import { penOf } from '#lib/diagram/svg-writing.ts';
import { svgElements } from './svg-elements.ts';
import type { Diagram } from './use-diagram.ts';

const PEN = penOf('page');
const TOP = 28;
/** What the full screen shows. */
export const VIEW_ID = 'picture-view';

type ScenePictureProps = { diagram: Diagram; scene: Scene; isLate: boolean };

/** The picture in the colours of the page. Pieces keep their keys, so what stays stays, and what joins fades in. */
export function ScenePicture({ diagram, scene, isLate }: ScenePictureProps) {
  const { locale, words } = useWords();
  const pieces = useMemo(
    () => piecesOf(PEN, scene, locale).map(({ key, svg }) => ({ key, elements: svgElements(svg) })),
    [scene, locale],
  );
  return (
    <section
      id={VIEW_ID}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
      tabIndex={0}
      aria-label={words.picture.region}
      aria-busy={isLate}
      className="size-full overflow-auto [&:fullscreen]:bg-ground [&:fullscreen]:p-4"
    >
      <svg
        viewBox={`14 ${TOP} ${PICTURE.width - 16} ${PICTURE.height - TOP}`}
        role="img"
        aria-label={`${words.picture.title}: ${diagram.title}`}
        className="mx-auto block h-full w-auto max-w-none lg:w-full [&_rect]:transition-[stroke,stroke-width] [&_rect]:duration-200"
      >
        {pieces.map(({ key, elements }) => (
          <g key={key} className="animate-join">
            {...elements}
          </g>
        ))}
      </svg>
    </section>
  );
}
