'use client';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import type { Target } from '#lib/reviews/command.ts';
import type { Subjects } from './remarks.ts';
import { LineField, TextField } from './text-fields.tsx';

type CommentFormProps = {
  name: string;
  onName: (name: string) => void;
  onSend: (body: { name: string; text: string } & Target) => Promise<boolean>;
  subjects: Subjects;
  words: ReviewWords;
};

/** What a value of the list means: `fact F17`, `requirement tear-down`, `cell tear-down`. */
function targetOf(value: string, pick: string): Target {
  const [kind, id = ''] = value.split(' ');
  if (kind === 'fact') return { fact: id };
  if (kind === 'requirement') return { requirement: id };
  return kind === 'cell' ? { requirement: id, combination: pick } : {};
}

function About({
  subjects,
  words,
  value,
  onChange,
}: Pick<CommentFormProps, 'subjects' | 'words'> & { value: string; onChange: (value: string) => void }) {
  const { about, decision, requirements, cells, factGroup, cell } = words.comment;
  const { pick } = subjects;
  return (
    <label className="mt-3 block">
      <span className="font-bold">{about}</span>
      <select
        value={value}
        className="mt-0.5 block min-h-11 w-full rounded-md border border-edge bg-surface px-2"
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="decision">{decision}</option>
        <optgroup label={requirements}>
          {subjects.requirements.map(({ id, name }) => (
            <option key={id} value={`requirement ${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
        <optgroup label={cells}>
          {subjects.requirements.map(({ id, name }) => (
            <option key={id} value={`cell ${id}`}>
              {fill(cell, { requirement: name, formula: pick.formula })}
            </option>
          ))}
        </optgroup>
        <optgroup label={factGroup}>
          {subjects.facts.map(({ id, text }) => (
            <option key={id} value={`fact ${id}`}>{`[${id}] ${text}`}</option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}

/** A comment on the decision, or on one part of it. */
export function CommentForm({ name, onName, onSend, subjects, words }: CommentFormProps) {
  const [about, setAbout] = useState('decision');
  const [text, setText] = useState('');
  const send = () => onSend({ name, text, ...targetOf(about, subjects.pick.id) });
  return (
    <form
      aria-label={words.comment.title}
      onSubmit={(event) => {
        event.preventDefault();
        void send().then((isTaken) => isTaken && setText(''));
      }}
    >
      <h3 className="font-bold text-lg">{words.comment.title}</h3>
      <LineField label={words.verdict.name} hint={words.verdict.nameHint} value={name} isNeeded onChange={onName} />
      <About subjects={subjects} words={words} value={about} onChange={setAbout} />
      <TextField label={words.comment.text} value={text} isNeeded onChange={setText} />
      <Button type="submit" className="mt-3">
        {words.comment.send}
      </Button>
    </form>
  );
}
