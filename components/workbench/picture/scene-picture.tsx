'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import type { Scene } from '#lib/diagram/scene-shape.ts';
import { SceneSvg } from './scene-svg.tsx';
import type { Diagram } from './use-diagram.ts';

/** What the full screen shows. */
export const VIEW_ID = 'picture-view';

type ScenePictureProps = { diagram: Diagram; scene: Scene; isLate: boolean };

/** The picture in its place, to be scrolled where it does not fit. */
export function ScenePicture({ diagram, scene, isLate }: ScenePictureProps) {
  const { words } = useWords();
  return (
    <section
      id={VIEW_ID}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
      tabIndex={0}
      aria-label={words.picture.region}
      aria-busy={isLate}
      className="size-full overflow-auto [&:fullscreen]:bg-ground [&:fullscreen]:p-4"
    >
      <SceneSvg
        scene={scene}
        label={`${words.picture.title}: ${diagram.title}`}
        className="mx-auto h-full w-auto max-w-none lg:w-full"
      />
    </section>
  );
}
