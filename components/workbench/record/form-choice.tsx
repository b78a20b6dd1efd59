'use client';
import { useId } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { CHOICES } from '#lib/choice/settings.ts';

const [BY_DEFAULT] = CHOICES.adr;

/** The form of the record; it is a setting of the bundle like any other, and stands in the address. */
export function FormChoice() {
  const { words } = useWords();
  const { store } = useWorkbench();
  const name = useId();
  // At once: what is chosen must not fall back until the record has followed.
  const chosen = useSession((state) => state.choice.settings.adr) ?? BY_DEFAULT;
  const choose = (form: (typeof CHOICES.adr)[number]) => {
    const { choice: now, drafts, edit } = store.getState();
    const { adr: _, ...others } = now.settings;
    edit({ settings: form === BY_DEFAULT ? others : { ...others, adr: form }, drafts });
  };
  return (
    <fieldset>
      <legend className="text-soft text-sm">{words.record.form}</legend>
      <div className="mt-1 flex flex-wrap gap-2">
        {CHOICES.adr.map((form) => (
          <label
            key={form}
            className="flex min-h-11 cursor-pointer items-center gap-2 rounded-md border border-edge bg-surface px-3 hover:bg-sunken has-checked:border-2 has-checked:border-ink has-checked:font-bold sm:min-h-10"
          >
            <input
              type="radio"
              name={name}
              checked={form === chosen}
              onChange={() => choose(form)}
              className="accent-ink"
            />
            {words.bundle.options[form]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
