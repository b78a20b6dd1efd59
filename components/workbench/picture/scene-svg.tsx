'use client';
import { useMemo } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { svgElements } from '#components/ui/svg-elements.ts';
import { PICTURE } from '#lib/diagram/places.ts';
import type { Scene } from '#lib/diagram/scene-shape.ts';
import { piecesOf } from '#lib/diagram/svg.ts';
import { penOf } from '#lib/diagram/svg-writing.ts';

const PEN = penOf('page');
const TOP = 28;

/** A scene in the colours of the page. Pieces keep their keys, so what stays stays, and what joins fades in. */
export function SceneSvg({ scene, label, className }: { scene: Scene; label: string; className: string }) {
  const { locale } = useWords();
  const pieces = useMemo(
    () => piecesOf(PEN, scene, locale).map(({ key, svg }) => ({ key, elements: svgElements(svg) })),
    [scene, locale],
  );
  return (
    <svg
      viewBox={`14 ${TOP} ${PICTURE.width - 16} ${PICTURE.height - TOP}`}
      role="img"
      aria-label={label}
      className={`block ${className}`}
    >
      {pieces.map(({ key, elements }) => (
        <g key={key} className="animate-join">
          {...elements}
        </g>
      ))}
    </svg>
  );
}
