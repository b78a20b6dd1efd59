'use client';
import { DimensionMark, HUE } from '#components/catalog/dimension-mark.tsx';
import { duelSentence } from '#components/catalog/duel-words.ts';
import { Formula, formulaText } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { duels } from '#lib/scoring/duels.ts';
import { flipSentence } from '#lib/scoring/flip-sentence.ts';
import { mergedFormula } from './merged-formula.ts';
import { isWeighed, type RoomResult, rowOf, TIED_MAX, tellingFlip } from './room-result.ts';

/** The formula of a combination. */
export function NamedPick({ result, id }: { result: RoomResult; id: string | null }) {
  const { options } = useRoomPlace();
  const row = rowOf(result, id);
  return row ? <Formula options={options} pick={row.pick} /> : null;
}

/** What comes first for the room: one, several, or none. */
export function First({ result }: { result: RoomResult }) {
  const { words } = useRoomPlace();
  const { winner, leaders } = result.ranking;
  if (!isWeighed(result)) return words.result.unweighed;
  if (winner !== null) return <NamedPick result={result} id={winner} />;
  if (leaders.length === 0) return words.result.none;
  return (
    <>
      {fill(words.result.tie, { count: leaders.length })}
      {leaders.length <= TIED_MAX && (
        <span className="block text-[0.6em]">
          {leaders.map((id) => (
            <span key={id} className="block">
              <NamedPick result={result} id={id} />
            </span>
          ))}
        </span>
      )}
    </>
  );
}

/** Three duels in a line each. */
export function Why({ result }: { result: RoomResult }) {
  const { words } = useWords();
  const { options } = useRoomPlace();
  const row = rowOf(result, result.ranking.winner);
  if (!row) return null;
  return (
    <ul>
      {duels(result.ranking.ranking, row.pick).map((duel) => (
        <li key={duel.dimension} className={`${HUE[duel.dimension]} flex items-baseline gap-[0.5em]`}>
          <DimensionMark dimension={duel.dimension} />
          {duelSentence({ options }, duel, words.why)}
        </li>
      ))}
    </ul>
  );
}

const OWN_LINES = 3;

/** Whom each person's own card would put first, and how many they are. */
export function OwnWinners({ result }: { result: RoomResult }) {
  const { words, options } = useRoomPlace();
  const all = result.ownWinners.reduce((sum, { people }) => sum + people, 0);
  return (
    <ul>
      {result.ownWinners.slice(0, OWN_LINES).map(({ leaders, people }) => {
        const picks = leaders.flatMap((id) => rowOf(result, id)?.pick ?? []);
        const line = leaders.length > 1 ? words.result.ownTie : words.result.ownLine;
        return <li key={leaders.join()}>{fill(line, { people, all, picks: mergedFormula(options, picks) })}</li>;
      })}
    </ul>
  );
}

/** Kendall's W in words: the bands of the decision model. */
export function Agreement({ result }: { result: RoomResult }) {
  const { words } = useRoomPlace();
  const { kendallsW: w } = result;
  if (w === null) return words.result.agreeNone;
  const word = w > 0.6 ? 'strong' : w < 0.3 ? 'little' : 'some';
  return fill(words.result.agreeLine, { word: words.result.agree[word], value: w.toFixed(2) });
}

/** One sentence: what would change the result. */
export function FlipLine({ result }: { result: RoomResult }) {
  const { words } = useWords();
  const { words: own, options, requirementOf } = useRoomPlace();
  if (!isWeighed(result)) return own.result.flipUnasked;
  const flip = tellingFlip(result);
  if (!flip) return own.result.flipNone;
  const row = rowOf(result, flip.leaders[0] ?? null);
  const outcome =
    flip.leaders.length === 1 && row
      ? fill(words.why.outcome, { pick: formulaText(options, row.pick) })
      : fill(words.why.outcomeTie, { count: flip.leaders.length });
  return fill(own.result.flipLine, { change: flipSentence(flip, words, (id) => requirementOf(id).name), outcome });
}
