'use client';
import { type ReactNode, useMemo } from 'react';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import type { ResourceState } from '#components/deploy/resource-state.ts';
import type { Resource } from '#components/deploy/run.ts';
import { svgElements } from '#components/ui/svg-elements.ts';
import { useAnswer } from '#components/ui/use-answer.ts';
import type { DiagramGraph } from '#lib/diagram/graph-shape.ts';
import { type Box, PICTURE } from '#lib/diagram/places.ts';
import { sceneOf } from '#lib/diagram/scene.ts';
import { piecesOf } from '#lib/diagram/svg.ts';
import { penOf } from '#lib/diagram/svg-writing.ts';
import { isArrowLit, litParts } from './lit-parts.ts';

const PEN = penOf('page');
const TOP = 28;

const LIGHTS: Readonly<Record<ResourceState, string>> = {
  waiting: 'opacity-20',
  working: 'opacity-60 motion-safe:animate-pulse',
  done: 'opacity-100',
  failed: 'opacity-100',
  removing: 'opacity-40 motion-safe:animate-pulse',
  gone: 'opacity-15',
  kept: 'opacity-100',
};

/** Around a part that failed, so that it is found from the back row. */
function FailedFrame({ box: { x, y, width, height } }: { box: Box }) {
  return (
    <g>
      <rect
        x={x - 5}
        y={y - 5}
        width={width + 10}
        height={height + 10}
        rx={14}
        fill="none"
        stroke="var(--seal)"
        strokeWidth={5}
      />
      <circle cx={x + width} cy={y} r={15} fill="var(--seal)" />
      <path
        d={`M${x + width - 6} ${y - 6}l12 12m0-12l-12 12`}
        stroke="var(--ground)"
        strokeWidth={3.5}
        strokeLinecap="round"
      />
    </g>
  );
}

type Lights = { resources: readonly Resource[]; failed: string | null };

/** The pieces of the picture, each as bright as its resources are far. */
function useLitPieces(graph: DiagramGraph | null, { resources, failed }: Lights): ReactNode {
  const { locale } = useDeployWords();
  const scene = useMemo(() => graph && sceneOf(graph, locale), [graph, locale]);
  const pieces = useMemo(
    () => scene && piecesOf(PEN, scene, locale).map(({ key, svg }) => ({ key, elements: svgElements(svg) })),
    [scene, locale],
  );
  if (!(graph && scene && pieces)) return null;
  const parts = litParts(graph, resources, failed);
  const lightOf = new Map<string, string>([
    ...scene.parts.map(({ key, node }): [string, string] => [`part ${key}`, LIGHTS[parts.get(node.id) ?? 'done']]),
    ...scene.arrows.map(({ key, edges }): [string, string] => [
      `arrow ${key}`,
      isArrowLit(edges, parts) ? 'opacity-100' : 'opacity-15',
    ]),
  ]);
  return (
    <>
      {pieces.map(({ key, elements }) => (
        <g key={key} className={`transition-opacity duration-200 ${lightOf.get(key) ?? ''}`}>
          {...elements}
        </g>
      ))}
      {scene.parts
        .filter(({ node }) => parts.get(node.id) === 'failed')
        .map(({ key, box }) => (
          <FailedFrame key={key} box={box} />
        ))}
    </>
  );
}

/** The architecture lighting up part by part, as it comes to be. The list beside it says the same in words. */
export function LivePicture({ link, ...lights }: Lights & { link: string }) {
  const { words, locale } = useDeployWords();
  const query = new URLSearchParams(link);
  query.set('lang', locale);
  const { last } = useAnswer<{ title: string; graph: DiagramGraph }>(`/diagram.json?${query}`);
  const pieces = useLitPieces(last?.graph ?? null, lights);
  return (
    <>
      <p className="mb-1 text-soft text-sm sm:hidden">{words.live.pictureScrolls}</p>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
        tabIndex={0}
        aria-label={words.live.picture}
        className="overflow-x-auto rounded-lg border border-line p-2 sm:p-3"
      >
        <svg
          viewBox={`14 ${TOP} ${PICTURE.width - 16} ${PICTURE.height - TOP}`}
          role="img"
          aria-label={`${words.live.picture}: ${last?.title ?? ''}`}
          className="block w-full min-w-[40rem]"
        >
          {pieces}
        </svg>
      </section>
    </>
  );
}
