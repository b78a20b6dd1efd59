const FIELD = 'mt-0.5 block w-full rounded-md border border-edge bg-surface px-3 py-2';

type FieldProps = {
  label: string;
  hint?: string;
  value: string;
  isNeeded?: boolean;
  onChange: (value: string) => void;
};

function Label({ label, hint }: Pick<FieldProps, 'label' | 'hint'>) {
  return (
    <>
      <span className="font-bold">{label}</span>
      {hint !== undefined && <span className="ml-2 text-soft text-sm">{hint}</span>}
    </>
  );
}

/** One line of text. */
export function LineField({ label, hint, value, isNeeded = false, onChange }: FieldProps) {
  return (
    <label className="mt-3 block">
      <Label label={label} {...(hint !== undefined && { hint })} />
      <input
        value={value}
        required={isNeeded}
        maxLength={400}
        autoComplete="off"
        className={`${FIELD} min-h-11`}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}

/** Some lines of text. */
export function TextField({ label, hint, value, isNeeded = false, onChange }: FieldProps) {
  return (
    <label className="mt-3 block">
      <Label label={label} {...(hint !== undefined && { hint })} />
      <textarea
        value={value}
        required={isNeeded}
        maxLength={2000}
        rows={3}
        className={FIELD}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
