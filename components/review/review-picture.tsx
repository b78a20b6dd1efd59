import { svgElements } from '#components/ui/svg-elements.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { PICTURE } from '#lib/diagram/places.ts';
import type { Scene } from '#lib/diagram/scene-shape.ts';
import { piecesOf } from '#lib/diagram/svg.ts';
import { penOf } from '#lib/diagram/svg-writing.ts';

const PEN = penOf('page');
const TOP = 28;

/** The architecture, drawn on the server: nothing of it needs a script. */
export function ReviewPicture({ scene, label, locale }: { scene: Scene; label: string; locale: Locale }) {
  return (
    <svg
      viewBox={`14 ${TOP} ${PICTURE.width - 16} ${PICTURE.height - TOP}`}
      role="img"
      aria-label={label}
      className="mt-4 block w-full print:mt-1"
    >
      {piecesOf(PEN, scene, locale).map(({ key, svg }) => (
        <g key={key}>{...svgElements(svg)}</g>
      ))}
    </svg>
  );
}
