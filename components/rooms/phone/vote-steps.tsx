'use client';
import { useEffect, useRef, useState } from 'react';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { Own, Snapshot } from '#lib/rooms/snapshot.ts';
import { LevelChoice } from './level-choice.tsx';
import { useVotes } from './use-votes.ts';
import { VoteOverview } from './vote-overview.tsx';

type InRoom = { room: Snapshot; own: Own | null; token: string };
type Chosen = ReturnType<typeof useVotes>['votes'][string];

/** Whether the answer shown has arrived. */
function SavedLine({ chosen, isThere, said }: { chosen: Chosen | undefined; isThere: boolean; said: string }) {
  const { words } = useRoomPlace();
  const state = chosen?.state ?? (isThere ? 'saved' : null);
  return (
    <p role="status" className="mt-3 min-h-7 text-sm">
      {state === 'saved' && (
        <>
          <span aria-hidden="true">✓ </span>
          {said}
        </>
      )}
      {state === 'sending' && words.phone.saving}
      {state === 'unreached' && <b>{words.phone.unsent}</b>}
      {state === 'refused' && <b>{chosen?.message}</b>}
    </p>
  );
}

/** One requirement a screen; after the last, all answers at a glance. */
export function VoteSteps({ room: { requirements }, own, token }: InRoom) {
  const { words } = useRoomPlace();
  const { votes, choose } = useVotes(own, token);
  const [at, setAt] = useState(0);
  const screen = useRef<HTMLDivElement>(null);
  const isMoved = useRef(false);
  useEffect(() => {
    if (isMoved.current) screen.current?.focus();
    isMoved.current = at >= 0;
  }, [at]);
  const levelOf = (requirement: string) => votes[requirement]?.level ?? own?.votes[requirement] ?? null;
  const requirement = requirements[at];
  return (
    <div ref={screen} tabIndex={-1} className="outline-none">
      {requirement === undefined ? (
        <VoteOverview requirements={requirements} levelOf={levelOf} onOpen={setAt} />
      ) : (
        <>
          <LevelChoice
            key={requirement}
            requirement={requirement}
            level={levelOf(requirement)}
            onChoose={(level) => choose(requirement, level)}
            eyebrow={fill(words.phone.step, { number: at + 1, total: requirements.length })}
          />
          <SavedLine
            chosen={votes[requirement]}
            isThere={own?.votes[requirement] !== undefined}
            said={words.phone.saved}
          />
        </>
      )}
      <div className="mt-3 grid grid-cols-2 gap-3">
        <Button className="min-h-12" aria-disabled={at === 0} onClick={() => setAt(Math.max(0, at - 1))}>
          {words.phone.back}
        </Button>
        {requirement !== undefined && (
          <Button kind="primary" className="min-h-12" onClick={() => setAt(at + 1)}>
            {words.phone.next}
          </Button>
        )}
      </div>
    </div>
  );
}

/** A second vote on one requirement. */
export function Revote({ own, token, requirement }: InRoom & { requirement: string }) {
  const { words } = useRoomPlace();
  const { votes, choose } = useVotes(own, token);
  const before = own?.votes[requirement];
  return (
    <>
      <LevelChoice
        requirement={requirement}
        level={votes[requirement]?.level ?? own?.revote ?? null}
        onChoose={(level) => choose(requirement, level)}
        eyebrow={words.phone.again}
      />
      {before && <p className="mt-3 text-sm">{fill(words.phone.before, { level: words.level[before] })}</p>}
      <SavedLine chosen={votes[requirement]} isThere={own?.revote != null} said={words.phone.savedAgain} />
    </>
  );
}
