'use client';
import { useState } from 'react';
import { LineField } from '#components/review/remarks/text-fields.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import { DecisionFile } from './decision-file.tsx';
import { queryInFile } from './query-in-file.ts';

type DifferenceFormProps = { from: string; to: string; words: ReviewWords; locale: Locale };

/** The part of a link behind `?`, the id at the end of a review's link, or what was typed. */
function meant(typed: string): string {
  const text = typed.trim();
  const review = /\/review\/([0-9a-f]{64})/.exec(text)?.[1];
  return review ?? text.split('#')[0]?.split('?').at(-1) ?? text;
}

type SideProps = { label: string; value: string; onChange: (value: string) => void; words: ReviewWords };

function Side({ label, value, onChange, words }: SideProps) {
  const [opened, setOpened] = useState({ fileName: '', problem: '' });
  const { hint, file: fileLabel, foreign } = words.compare;
  const open = async (file: File) => {
    const query = await queryInFile(file);
    if (query === null) return setOpened({ fileName: '', problem: fill(foreign, { file: file.name }) });
    setOpened({ fileName: file.name, problem: '' });
    onChange(query);
  };
  const type = (typed: string) => {
    // What stands in the field is the file's no more.
    setOpened({ fileName: '', problem: '' });
    onChange(typed);
  };
  return (
    <div className="min-w-0">
      <LineField label={label} hint={hint} value={value} isNeeded onChange={type} />
      <DecisionFile label={fileLabel} of={label} fileName={opened.fileName} onFile={(file) => void open(file)} />
      <p role="alert" className="text-seal text-sm">
        {opened.problem}
      </p>
    </div>
  );
}

/** Which two decisions to compare: links, files, or reviews. */
export function DifferenceForm({ from, to, words, locale }: DifferenceFormProps) {
  const [sides, setSides] = useState({ from, to });
  const go = () => {
    const [before, after] = [meant(sides.from), meant(sides.to)].map(encodeURIComponent);
    location.assign(`/${locale}/diff/${before}/${after}`);
  };
  return (
    <form
      className="mt-4 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <div className="grid gap-x-8 sm:grid-cols-2">
        <Side
          label={words.compare.from}
          value={sides.from}
          onChange={(value) => setSides({ ...sides, from: value })}
          words={words}
        />
        <Side
          label={words.compare.to}
          value={sides.to}
          onChange={(value) => setSides({ ...sides, to: value })}
          words={words}
        />
      </div>
      <Button type="submit" kind="primary" className="mt-3">
        {words.compare.go}
      </Button>
    </form>
  );
}
