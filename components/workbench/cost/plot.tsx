import { type Axis, axisOf } from './scale.ts';

export type Point = { x: number; y: number };
export type PlotLine = { name: string; points: readonly Point[]; isDashed: boolean };
type Mark = { name: string; x: number };

type PlotProps = {
  /** What the plot shows. */
  sentence: string;
  lines: readonly PlotLine[];
  x: { name: string; text: (value: number) => string };
  y: { name: string; text: (value: number) => string };
  breakEven: Mark | undefined;
  /** Where things stand now: a point on every line. */
  current: { name: string; points: readonly Point[] };
};

const WIDTH = 330;
const HEIGHT = 250;
const AREA = { left: 46, right: 312, top: 22, bottom: 206 };
const DASHES = '7 4';

type Place = { x: (value: number) => number; y: (value: number) => number };

function placeIn(x: Axis, y: Axis): Place {
  const share = (value: number, { first, last }: Axis) => (value - first) / (last - first);
  return {
    x: (value) => AREA.left + share(value, x) * (AREA.right - AREA.left),
    y: (value) => AREA.bottom - share(value, y) * (AREA.bottom - AREA.top),
  };
}

function Axes({ x, y, place, labels }: { x: Axis; y: Axis; place: Place; labels: Pick<PlotProps, 'x' | 'y'> }) {
  return (
    <g fontSize="12" className="fill-soft">
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line x1={AREA.left} x2={AREA.right} y1={place.y(tick)} y2={place.y(tick)} className="stroke-line" />
          <text x={AREA.left - 6} y={place.y(tick) + 4} textAnchor="end">
            {labels.y.text(tick)}
          </text>
        </g>
      ))}
      {x.ticks.map((tick) => (
        <g key={tick}>
          <line x1={place.x(tick)} x2={place.x(tick)} y1={AREA.bottom} y2={AREA.bottom + 4} className="stroke-edge" />
          <text x={place.x(tick)} y={AREA.bottom + 17} textAnchor="middle">
            {labels.x.text(tick)}
          </text>
        </g>
      ))}
      <line x1={AREA.left} x2={AREA.right} y1={AREA.bottom} y2={AREA.bottom} className="stroke-edge" />
      <text x={AREA.left - 40} y="12">
        {labels.y.name}
      </text>
      <text x={AREA.right} y={HEIGHT - 8} textAnchor="end">
        {labels.x.name}
      </text>
    </g>
  );
}

const pathOf = (points: readonly Point[], place: Place) =>
  points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${place.x(x).toFixed(1)} ${place.y(y).toFixed(1)}`)
    .join('');

/** What the marks mean: beside the plot, where words never cover a line. */
function Legend({ lines, breakEven, current }: Pick<PlotProps, 'lines' | 'breakEven' | 'current'>) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {lines.map(({ name, isDashed }) => (
        <li key={name} className="flex items-center gap-2">
          <svg aria-hidden="true" viewBox="0 0 28 8" className="h-2 w-7 shrink-0">
            <path d="M0 4H28" stroke="var(--hue)" strokeWidth="2.5" strokeDasharray={isDashed ? DASHES : undefined} />
          </svg>
          {name}
        </li>
      ))}
      {breakEven && (
        <li className="flex items-center gap-2">
          <svg aria-hidden="true" viewBox="0 0 8 16" className="h-4 w-2 shrink-0">
            <path d="M4 0V16" className="stroke-ink" strokeWidth="1.5" strokeDasharray="2 3" />
          </svg>
          {breakEven.name}
        </li>
      )}
      <li className="flex items-center gap-2">
        <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3 shrink-0">
          <circle cx="6" cy="6" r="4.5" strokeWidth="1.5" className="fill-ink stroke-surface" />
        </svg>
        {current.name}
      </li>
    </ul>
  );
}

/** Lines over two axes, the point where they cross, and where things stand now; in the hue of its surroundings. */
export function Plot({ sentence, lines, x: xLabels, y: yLabels, breakEven, current }: PlotProps) {
  const all = [...lines.flatMap(({ points }) => points), ...current.points];
  const x = axisOf(all.map((point) => point.x));
  const y = axisOf(all.map((point) => point.y));
  const place = placeIn(x, y);
  return (
    <div>
      <svg role="img" aria-label={sentence} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full max-w-lg">
        <Axes x={x} y={y} place={place} labels={{ x: xLabels, y: yLabels }} />
        {breakEven && breakEven.x <= x.last && (
          <path
            d={`M${place.x(breakEven.x)} ${AREA.top}V${AREA.bottom}`}
            className="stroke-ink"
            strokeWidth="1.5"
            strokeDasharray="2 3"
          />
        )}
        {lines.map(({ name, points, isDashed }) => (
          <path
            key={name}
            d={pathOf(points, place)}
            fill="none"
            stroke="var(--hue)"
            strokeWidth="2.5"
            strokeDasharray={isDashed ? DASHES : undefined}
          />
        ))}
        {current.points.map((point, line) => (
          <circle
            // At the break-even two points are one place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={line}
            cx={place.x(point.x)}
            cy={place.y(point.y)}
            r="5"
            strokeWidth="1.5"
            className="fill-ink stroke-surface"
          />
        ))}
      </svg>
      <Legend lines={lines} breakEven={breakEven} current={current} />
    </div>
  );
}
