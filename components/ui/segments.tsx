type SegmentsProps<Id extends string> = {
  /** One name for the radios of a group. */
  name: string;
  segments: readonly { id: Id; name: string }[];
  chosen: Id | null;
  onChoose: (id: Id) => void;
  className?: string;
};

/** A few answers side by side, of which one holds: radios, one tab stop. */
export function Segments<Id extends string>({ name, segments, chosen, onChoose, className = '' }: SegmentsProps<Id>) {
  return (
    <div className={`overflow-hidden rounded-md border border-edge ${className}`}>
      {segments.map((segment) => (
        <label
          key={segment.id}
          className="relative flex min-h-10 items-center justify-center border-line border-l px-1 text-center leading-tight first:border-l-0 hover:bg-sunken has-checked:bg-ink has-checked:font-bold has-checked:text-ground"
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={segment.id === chosen}
            onChange={() => onChoose(segment.id)}
          />
          {segment.name}
        </label>
      ))}
    </div>
  );
}
