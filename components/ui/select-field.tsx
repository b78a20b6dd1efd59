import type { ReactNode } from 'react';

type SelectFieldProps<Id extends string> = {
  label: ReactNode;
  value: Id;
  options: readonly { id: Id; name: string; lang?: string }[];
  onChoose: (id: Id) => void;
  /** How label and field stand. */
  className?: string;
  fieldClassName?: string;
  describedBy?: string;
};

/** A list to choose one of, under its label. */
export function SelectField<Id extends string>(props: SelectFieldProps<Id>) {
  const {
    label,
    value,
    options,
    onChoose,
    className = 'block',
    fieldClassName = 'mt-1 block w-full',
    describedBy,
  } = props;
  return (
    <label className={className}>
      {label}
      <select
        value={value}
        aria-describedby={describedBy}
        className={`min-h-11 rounded-md border border-edge bg-surface px-2 ${fieldClassName}`}
        onChange={({ target }) => {
          const chosen = options[target.selectedIndex];
          if (chosen) onChoose(chosen.id);
        }}
      >
        {options.map(({ id, name, lang }) => (
          <option key={id} value={id} lang={lang}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
