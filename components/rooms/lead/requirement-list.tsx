'use client';
import { Refusal } from '#components/rooms/refusal.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { useCommand } from '#components/rooms/use-command.ts';
import { LevelKey, VoteStrip } from '#components/rooms/vote-strip.tsx';
import { Button } from '#components/ui/button.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { phasesAfter } from '#lib/rooms/phases.ts';
import type { Snapshot } from '#lib/rooms/snapshot.ts';

type RequirementListProps = { room: Snapshot; leading: string };

const GATES = { votes: null, must: true, free: false } as const;
type Gate = keyof typeof GATES;
const NAMES: readonly Gate[] = ['votes', 'must', 'free'];

/** The requirements with what the room has said, as far as it may be seen; a must can be set by hand. */
export function RequirementList({ room, leading }: RequirementListProps) {
  const { words, requirementOf } = useRoomPlace();
  const { refused, send } = useCommand(leading);
  const { phase, requirements, counts, voted, weights, facilitator, people } = room;
  const isOpen = counts !== undefined;
  const mayDiscuss = phasesAfter({ name: phase }).includes('discuss') && phase !== 'revote';
  const gateOf = (requirement: string): Gate => {
    const set = facilitator?.gates[requirement];
    return set === undefined ? 'votes' : set ? 'must' : 'free';
  };
  return (
    <section aria-labelledby="votes-title">
      <h2 id="votes-title" className="font-bold text-xl">
        {words.lead.votes}
      </h2>
      {isOpen && <p className="text-soft text-sm">{words.lead.gateHint}</p>}
      <ul className="mt-2">
        {requirements.map((requirement, index) => {
          const { name } = requirementOf(requirement);
          const weight = weights?.find((each) => each.requirement === requirement);
          return (
            <li key={requirement} className="border-line border-t py-2.5">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <h3 className="font-bold">{name}</h3>
                <span className="text-soft text-sm tabular-nums">
                  {weight
                    ? fill(words.result.weight, { weight: weight.weight.toFixed(2) })
                    : fill(words.votedOf, { voted: voted[index] ?? 0, people: people.inRoom })}
                  {weight?.isMust && ` · ${words.result.must}`}
                </span>
              </div>
              {isOpen && (
                <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
                  <div className="min-w-[min(100%,16rem)] grow">
                    <VoteStrip name={name} counts={counts[index] ?? []} />
                  </div>
                  <select
                    aria-label={fill(words.lead.gate, { requirement: name })}
                    value={gateOf(requirement)}
                    disabled={phase === 'closed'}
                    className="min-h-10 rounded-md border border-edge bg-surface px-2 text-sm"
                    onChange={({ target }) => {
                      const gate = NAMES.find((each) => each === target.value) ?? 'votes';
                      void send({ type: 'gate', requirement, isMust: GATES[gate] });
                    }}
                  >
                    {NAMES.map((gate) => (
                      <option key={gate} value={gate}>
                        {words.lead.gates[gate]}
                      </option>
                    ))}
                  </select>
                  {mayDiscuss && (
                    <Button
                      className="px-3 font-normal text-sm"
                      aria-label={fill(words.lead.steps.discuss, { requirement: name })}
                      onClick={() => send({ type: 'phase', to: 'discuss', requirement })}
                    >
                      {words.lead.discussShort}
                    </Button>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {isOpen && (
        <div className="mt-2 text-soft text-sm">
          <LevelKey />
        </div>
      )}
      <Refusal refused={refused} />
    </section>
  );
}
