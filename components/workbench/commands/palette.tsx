'use client';
import { useId, useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { useCommandList } from './command-list.ts';

/** The command palette: a field, and below it what matches; arrows choose, Enter runs. */
export function Palette({ onDone }: { onDone: () => void }) {
  const { words } = useWords();
  const commands = useCommandList();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const list = useId();
  const wanted = text.trim().toLowerCase().split(/\s+/);
  const matching = commands.filter(({ name }) => wanted.every((word) => name.toLowerCase().includes(word)));
  const run = (index: number) => {
    onDone();
    matching[index]?.run();
  };
  return (
    <>
      <input
        role="combobox"
        aria-label={words.palette.placeholder}
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={matching.length > 0 ? `${list}-${active}` : undefined}
        placeholder={words.palette.placeholder}
        className="min-h-12 w-full rounded-md border border-edge bg-surface px-3"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step !== 0) {
            event.preventDefault();
            setActive((matching.length + active + step) % Math.max(1, matching.length));
          } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) run(active);
        }}
      />
      <div role="listbox" id={list} aria-label={words.palette.title} className="mt-2 max-h-[50dvh] overflow-y-auto">
        {matching.map(({ name, id = name }, index) => (
          // The field keeps the focus; the list is told to it by aria-activedescendant.
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={id}
            role="option"
            id={`${list}-${index}`}
            aria-selected={index === active}
            onClick={() => run(index)}
            className="cursor-pointer rounded-md px-3 py-2 hover:bg-sunken aria-selected:bg-ink aria-selected:text-ground"
          >
            {name}
          </div>
        ))}
      </div>
      {matching.length === 0 && <p className="mt-2 px-3">{words.palette.empty}</p>}
    </>
  );
}
