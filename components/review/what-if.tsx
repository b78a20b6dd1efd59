'use client';
import { useId, useState } from 'react';
import { SelectField } from '#components/ui/select-field.tsx';
import type { ReviewDocument } from '#lib/decisions/review-document.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import { CommentMark } from './remarks/comment-mark.tsx';

const LEVELS = ['must', 'should', 'could', 'none'] as const;

const LABEL = 'flex max-w-full flex-wrap items-center gap-2';
const FIELD = 'max-w-full sm:min-h-10';

/** What would come out if one requirement had another level: the answers came with the page. */
export function WhatIf({ whatIf, words }: { whatIf: ReviewDocument['whatIf']; words: ReviewWords }) {
  const answerId = useId();
  const [requirement, setRequirement] = useState(whatIf.requirements[0]?.requirement ?? '');
  const [level, setLevel] = useState<(typeof LEVELS)[number]>('none');
  const asked = whatIf.requirements.find((each) => each.requirement === requirement);
  const answer = whatIf.texts[asked?.answers[LEVELS.indexOf(level)] ?? -1] ?? '';
  return (
    <>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <SelectField
          label={words.whatIf.requirement}
          value={requirement}
          options={whatIf.requirements.map(({ requirement: id, name }) => ({ id, name }))}
          onChoose={setRequirement}
          className={LABEL}
          fieldClassName={FIELD}
          describedBy={answerId}
        />
        <SelectField
          label={words.whatIf.level}
          value={level}
          options={LEVELS.map((id) => ({ id, name: words.level[id] }))}
          onChoose={setLevel}
          className={LABEL}
          fieldClassName={FIELD}
          describedBy={answerId}
        />
        <CommentMark target={{ requirement }} />
      </div>
      <p id={answerId} role="status" className="mt-2 font-bold">
        {answer}
      </p>
    </>
  );
}
