'use client';
import { type ReactNode, useRef } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import type { ComparedScene } from '#lib/diagram/scene-difference.ts';
import type { PartDifference } from '#lib/diagram/scene-shape.ts';
import { SceneSvg } from './scene-svg.tsx';
import type { Diagram } from './use-diagram.ts';
import { WayList } from './way-list.tsx';

const DIFFERENCES: readonly PartDifference[] = ['added', 'changed', 'missing'];

function Labels({ labels }: Pick<ComparedScene, 'labels'>) {
  const { locale, words } = useWords();
  const separator = locale === 'ja' ? '、' : ', ';
  const named = DIFFERENCES.filter((kind) => labels[kind].length > 0);
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-3">
      {named.map((kind) => (
        <div key={kind} className="contents">
          <dt className="font-bold">{words.picture.difference[kind]}</dt>
          <dd>{[...new Set(labels[kind])].join(separator)}</dd>
        </div>
      ))}
    </dl>
  );
}

type SmallPictureProps = {
  diagram: Diagram;
  compared: ComparedScene;
  /** What tells its region from the others on the page. */
  name: string;
  note?: ReactNode;
};

/** A picture beside others, at the same fixed places: what differs is marked and told, and all of it can be read. */
export function SmallPicture({ diagram, compared, name, note }: SmallPictureProps) {
  const { words } = useWords();
  const view = useRef<HTMLElement>(null);
  return (
    <div className="text-sm">
      <section
        ref={view}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
        tabIndex={0}
        aria-label={name}
        className="overflow-auto rounded-md border border-line [&:fullscreen]:bg-ground [&:fullscreen]:p-4"
      >
        <SceneSvg
          scene={compared.scene}
          label={`${words.picture.title}: ${diagram.title}`}
          className="aspect-[1376/720] w-full min-w-[34rem]"
        />
      </section>
      <div className="mt-1 flex flex-wrap items-start justify-between gap-x-4">
        <div className="min-w-0 flex-1 basis-64">
          {note}
          <Labels labels={compared.labels} />
        </div>
        <Button className="px-3 text-sm max-lg:hidden" onClick={() => view.current?.requestFullscreen()}>
          {words.picture.large}
        </Button>
      </div>
      <WayList ways={diagram.ways} />
    </div>
  );
}

/** The place of a small picture that is not there yet, or cannot be. */
export function SmallPicturePlace({ children }: { children: ReactNode }) {
  return (
    <div className="flex aspect-[1376/720] items-center justify-center rounded-md bg-sunken p-4 text-soft text-sm">
      {children}
    </div>
  );
}
