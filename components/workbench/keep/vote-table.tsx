'use client';
import { useId } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { useRequirementName } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { Vote } from '#lib/keep/read-manifest.ts';

const LEVELS = ['must', 'should', 'could', 'none', 'abstain'] as const;

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h5 className="mt-3 font-bold">{title}</h5>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line} className="break-words">
            {line}
          </li>
        ))}
      </ul>
    </>
  );
}

function Row({ voted }: { voted: Vote['requirements'][number] }) {
  const { words } = useWords();
  const { vote: own } = words.share;
  const nameOf = useRequirementName();
  const { requirement, counts, weight, isMust, decided } = voted;
  const isDecided = decided !== undefined && decided !== null;
  return (
    <tr className="border-line border-t align-top">
      <th scope="row" className="py-1.5 pr-3 text-left font-normal">
        {nameOf(requirement)}
        {isMust && <span className="block text-soft text-xs">{own.must}</span>}
        {isDecided && <span className="block text-soft text-xs">{own.decided}</span>}
      </th>
      {LEVELS.map((level) => (
        <td key={level} className="px-2 py-1.5 text-right tabular-nums">
          {counts[level]}
        </td>
      ))}
      <td className="py-1.5 pl-2 text-right font-bold tabular-nums">{weight.toFixed(2)}</td>
    </tr>
  );
}

/** The vote that a room's bundle brought: what people said of each requirement, and how they took the result. */
export function VoteTable({ vote }: { vote: Vote }) {
  const { words, locale } = useWords();
  const { vote: own } = words.share;
  const id = useId();
  const { people, requirements, kendallsW, consents = [], doubts = [] } = vote;
  const heads = [
    own.requirement,
    ...LEVELS.map((level) => (level === 'abstain' ? own.abstain : words.level[level])),
    own.weight,
  ];
  const values = [5, 4, 3, 2, 1]
    .map((value) => ({ value, count: consents.filter((consent) => consent.value === value).length }))
    .filter(({ count }) => count > 0)
    .map((each) => fill(own.consentOf, each));
  return (
    <section aria-labelledby={id} className="mt-4 rounded-lg border border-line p-3 text-sm">
      <h4 id={id} className="font-bold text-base">
        {own.title}
      </h4>
      <p>{fill(own.people, { count: people })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section aria-labelledby={id} tabIndex={0} className="mt-2 overflow-x-auto">
        <table className="w-full border-collapse">
          <caption className="sr-only">{own.caption}</caption>
          <thead>
            <tr>
              {heads.map((head, index) => (
                <th
                  key={head}
                  scope="col"
                  className={`px-2 pb-1 align-bottom text-xs ${index === 0 ? 'pl-0 text-left' : 'text-right'}`}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {requirements.map((voted) => (
              <Row key={voted.requirement} voted={voted} />
            ))}
          </tbody>
        </table>
      </section>
      {typeof kendallsW === 'number' && <p className="mt-2">{fill(own.agreement, { value: kendallsW.toFixed(2) })}</p>}
      {values.length > 0 && (
        <p className="mt-2">{fill(own.consent, { values: values.join(locale === 'ja' ? '、' : ', ') })}</p>
      )}
      <Lines
        title={own.reasons}
        lines={consents.flatMap(({ value, reason }) => (reason ? [`${value}: ${reason}`] : []))}
      />
      <Lines title={own.doubts} lines={doubts.map(({ fact, reason }) => `${fact}: ${reason}`)} />
    </section>
  );
}
