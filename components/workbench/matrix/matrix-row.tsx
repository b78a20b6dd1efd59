'use client';
import { useId, useState } from 'react';
import { Formula } from '#components/catalog/formula.tsx';
import { ScoreChip } from '#components/catalog/score-chip.tsx';
import { scoreWord } from '#components/catalog/score-word.ts';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { RankedCombination } from '#lib/scoring/rank.ts';
import { Blocking } from './blocking.tsx';
import { costText } from './cost-text.ts';
import { RowFacts } from './row-facts.tsx';
import { useRowNotes } from './use-row-notes.ts';

const CELL = 'border-line border-t px-2 py-2 align-top';
/** Stands still while the rest of the row scrolls sideways. */
const HEAD = `${CELL} sticky left-0 z-10 w-72 min-w-60 bg-surface text-left font-normal`;

/** What of a row is open: all of it, one cell, or nothing. */
type Opened = { only: string | null } | null;

type MatrixRowProps = { row: RankedCombination; cost: number | null | undefined; columns: number };

/** A combination as a row of the table; one stop for Tab, cells for whoever points at them. */
export function MatrixRow({ row, cost, columns }: MatrixRowProps) {
  const { words, locale } = useWords();
  const { catalog, decision } = useWorkbench();
  const notesOf = useRowNotes();
  const [opened, setOpened] = useState<Opened>(null);
  const id = useId();
  const isShown = decision.shown?.id === row.id;
  const toggle = (only: string | null) => setOpened(opened?.only === only && opened !== null ? null : { only });
  return (
    <>
      <tr aria-current={isShown || undefined}>
        <th scope="row" className={HEAD}>
          <button
            type="button"
            aria-expanded={opened !== null}
            aria-controls={id}
            onClick={() => (opened ? setOpened(null) : toggle(null))}
            className="flex w-full items-baseline gap-1.5 rounded-sm text-left leading-snug"
          >
            <span aria-hidden="true" className={`w-3 shrink-0 text-soft ${opened ? 'rotate-90' : ''}`}>
              ›
            </span>
            <span className="text-sm">
              <Formula options={catalog.options} pick={row.pick} />
              {isShown && <span aria-hidden="true"> ✓</span>}
            </span>
          </button>
          <span className="block pl-4.5 text-soft text-sm">{notesOf(row).join(' · ')}</span>
        </th>
        <td className={`${CELL} text-right`}>
          <b className="tabular-nums">{row.fit.toFixed(1)}</b>
        </td>
        <td className={`${CELL} text-right tabular-nums`}>{costText(cost, locale)}</td>
        {row.cells.map((cell) => {
          const word = scoreWord(cell, words.answer);
          return (
            <td key={cell.requirement} className={CELL}>
              <button
                type="button"
                tabIndex={-1}
                aria-expanded={opened?.only === cell.requirement}
                aria-controls={id}
                onClick={() => toggle(cell.requirement)}
                className="rounded-sm text-left"
              >
                <ScoreChip score={cell.score} {...(word && { word })} />
              </button>
            </td>
          );
        })}
      </tr>
      {row.blockedBy.length > 0 && (
        <tr>
          <td colSpan={columns} className="px-2 pb-2">
            <div className="sticky left-2 max-w-[60rem] pl-4.5">
              <Blocking row={row} />
            </div>
          </td>
        </tr>
      )}
      <tr id={id} hidden={opened === null}>
        <td colSpan={columns} className="bg-sunken p-4">
          {opened && <RowFacts row={row} only={opened.only} />}
        </td>
      </tr>
    </>
  );
}
