'use client';
import { type ReactNode, useId, useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import type { Problem } from '#lib/choice/problem.ts';
import { problemOnPage } from '#lib/i18n/problem-on-page.ts';
import { RepairButton } from './repair-button.tsx';

const BOX = 'block w-full rounded-md border border-edge bg-surface px-3 aria-invalid:border-2 aria-invalid:border-seal';
const LINE = `${BOX} min-h-11 sm:min-h-10`;

/** A sentence that says what is wrong, with the way out where there is one. */
export function ProblemNote({ problem }: { problem: Problem }) {
  const { words, locale } = useWords();
  return (
    <span data-problem="">
      <b className="block text-seal">{problemOnPage(problem, locale, words.bundle)}</b>
      {problem.repair && <RepairButton repair={problem.repair} />}
    </span>
  );
}

type FrameProps = { label: string; hint?: string | undefined; problem?: Problem | undefined };

function Frame({ id, label, hint, problem, children }: FrameProps & { id: string; children: ReactNode }) {
  return (
    <div data-frame="" className="min-w-0 max-sm:has-[[data-problem]]:col-span-full">
      <label htmlFor={id} className="text-soft text-sm">
        {label}
      </label>
      {children}
      <div id={`${id}-note`} className="text-sm">
        {problem ? <ProblemNote problem={problem} /> : <span className="text-soft">{hint}</span>}
      </div>
    </div>
  );
}

type TextProps = FrameProps & { text: string; onText: (text: string) => void; isNumber?: boolean; name?: string };

/** A line of text. What does not pass its rule stays in it with a sentence. */
export function TextInput({ text, onText, isNumber = false, name, ...frame }: TextProps) {
  const id = useId();
  return (
    <Frame id={id} {...frame}>
      <input
        id={id}
        value={text}
        data-field={name}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="none"
        inputMode={isNumber ? 'numeric' : 'text'}
        aria-invalid={frame.problem !== undefined}
        aria-describedby={`${id}-note`}
        className={LINE}
        onChange={(event) => onText(event.target.value)}
      />
    </Frame>
  );
}

/** Lines of text. While one writes they stay as written, even where reading puts them in order. */
export function LinesInput({ text, onText, ...frame }: Omit<TextProps, 'isNumber' | 'name'>) {
  const id = useId();
  const [written, setWritten] = useState<string | null>(null);
  return (
    <Frame id={id} {...frame}>
      <textarea
        id={id}
        value={frame.problem ? text : (written ?? text)}
        rows={3}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="none"
        aria-invalid={frame.problem !== undefined}
        aria-describedby={`${id}-note`}
        className={`${BOX} overflow-x-auto whitespace-pre py-2 font-mono text-sm`}
        onChange={(event) => {
          setWritten(event.target.value);
          onText(event.target.value);
        }}
        onBlur={() => setWritten(null)}
      />
    </Frame>
  );
}

export type Listed = readonly { value: string; label: string }[];
type SelectProps = FrameProps & { value: string; options: Listed; onValue: (value: string) => void };

/** One of a closed list. */
export function SelectInput({ value, options, onValue, ...frame }: SelectProps) {
  const id = useId();
  return (
    <Frame id={id} {...frame}>
      <select
        id={id}
        value={value}
        aria-invalid={frame.problem !== undefined}
        aria-describedby={`${id}-note`}
        className={LINE}
        onChange={(event) => onValue(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}
