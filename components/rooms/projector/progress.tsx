/** How far a number is of another, as a bar. */
export function Progress({ voted, people }: { voted: number; people: number }) {
  const share = people === 0 ? 0 : (100 * voted) / people;
  return (
    <svg aria-hidden="true" className="block h-[0.5em] w-full">
      <rect width="100%" height="100%" rx="0.25em" fill="var(--line)" />
      {voted > 0 && <rect width={`${share}%`} height="100%" rx="0.25em" fill="var(--plus2)" />}
    </svg>
  );
}
