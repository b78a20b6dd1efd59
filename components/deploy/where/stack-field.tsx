'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { isStackName } from './stack-name.ts';

type StackFieldProps = {
  value: string;
  prefix: string;
  /** The stacks that are there already: deploying to one of them is an update. */
  existing: readonly string[];
  onChange: (name: string) => void;
};

/** The stack's name with its rule, and whether it is a stack that is there already. */
export function StackField({ value, prefix, existing, onChange }: StackFieldProps) {
  const { words } = useDeployWords();
  const isWrong = !isStackName(value);
  const isForeign = !value.startsWith(prefix);
  return (
    <div className="min-w-0">
      <label htmlFor="stack-name" className="block font-bold">
        {words.where.stackName}
      </label>
      <input
        id="stack-name"
        value={value}
        list="stack-names"
        aria-invalid={isWrong || isForeign}
        aria-describedby="stack-rule"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        className="mt-1 min-h-11 w-full min-w-0 rounded-md border border-edge bg-surface px-3 font-mono aria-invalid:border-2 aria-invalid:border-seal sm:min-h-10"
      />
      <datalist id="stack-names">
        {existing.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p id="stack-rule" className="mt-1 text-soft text-sm" aria-live="polite">
        {isWrong && <b className="text-seal">{words.where.stackWrong} </b>}
        {isForeign && <b className="text-seal">{fill(words.where.stackPrefix, { prefix })} </b>}
        {existing.includes(value) ? <b className="text-ink">{words.where.stackThere}</b> : words.where.stackRule}
      </p>
    </div>
  );
}
