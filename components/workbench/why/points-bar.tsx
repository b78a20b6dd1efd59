/** Where a line takes the sum, on the way from 0 to 100. The number beside it says the same, so it is no text. */
export function PointsBar({ from, to }: { from: number; to: number }) {
  const color = to < from ? 'fill-(--minus2)' : 'fill-(--plus2)';
  return (
    <svg aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none" className="mt-1 block h-2 w-full">
      <rect y="1.6" width="100" height=".8" className="fill-line" />
      <rect x={Math.min(from, to)} width={Math.abs(to - from)} height="4" className={color} />
      <rect x={to - 0.15} width=".3" height="4" className="fill-ink" />
    </svg>
  );
}
