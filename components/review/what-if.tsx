'use client';
import { useId, useState } from 'react';
import type { ReviewDocument } from '#lib/decisions/review-document.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';

const LEVELS = ['must', 'should', 'could', 'none'] as const;

const SELECT = 'min-h-11 max-w-full rounded-md border border-edge bg-surface px-2 sm:min-h-10';

/** What would come out if one requirement had another level: the answers came with the page. */
export function WhatIf({ whatIf, words }: { whatIf: ReviewDocument['whatIf']; words: ReviewWords }) {
  const answerId = useId();
  const [requirement, setRequirement] = useState(whatIf.requirements[0]?.requirement ?? '');
  const [level, setLevel] = useState<(typeof LEVELS)[number]>('none');
  const asked = whatIf.requirements.find((each) => each.requirement === requirement);
  const answer = whatIf.texts[asked?.answers[LEVELS.indexOf(level)] ?? -1] ?? '';
  return (
    <>
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <label className="flex max-w-full flex-wrap items-center gap-2">
          {words.whatIf.requirement}
          <select
            value={requirement}
            aria-describedby={answerId}
            className={SELECT}
            onChange={({ target }) => setRequirement(target.value)}
          >
            {whatIf.requirements.map(({ requirement: id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="flex items-center gap-2">
          {words.whatIf.level}
          <select
            value={level}
            aria-describedby={answerId}
            className={SELECT}
            onChange={({ target }) => setLevel(LEVELS.find((each) => each === target.value) ?? 'none')}
          >
            {LEVELS.map((each) => (
              <option key={each} value={each}>
                {words.level[each]}
              </option>
            ))}
          </select>
        </label>
      </p>
      <p id={answerId} role="status" className="mt-2 font-bold">
        {answer}
      </p>
    </>
  );
}
