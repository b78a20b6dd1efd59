import type { Level } from '#lib/rooms/room.ts';

export type Cast = { requirement: string; level: Level; commandId: string };

/** How one sending ended: the server has it, said why not, or could not be reached. */
export type Outcome = { kind: 'saved' } | { kind: 'refused'; message: string } | { kind: 'unreached' };

type QueueParts = {
  send: (cast: Cast) => Promise<Outcome>;
  /** Resolves when it is time for the next try. */
  wait: (attempt: number) => Promise<void>;
  tell: (cast: Cast, outcome: Outcome) => void;
  newId: () => string;
};

/**
 * Votes on their way, one at a time: two answers to the same question never overtake each other. One that did not reach the
 * server is sent again under the same id, unless the person has changed it since.
 */
export function openVoteQueue({ send, wait, tell, newId }: QueueParts) {
  const waiting = new Map<string, Cast>();
  let isBusy = false;
  const work = async () => {
    if (isBusy) return;
    isBusy = true;
    let attempt = 0;
    for (let cast = first(waiting); cast; cast = first(waiting)) {
      const outcome = await send(cast);
      const isChanged = waiting.get(cast.requirement) !== cast;
      if (outcome.kind === 'unreached') {
        tell(waiting.get(cast.requirement) ?? cast, outcome);
        await wait(attempt);
        attempt += 1;
        continue;
      }
      attempt = 0;
      if (isChanged) continue;
      waiting.delete(cast.requirement);
      tell(cast, outcome);
    }
    isBusy = false;
  };
  return {
    cast: (requirement: string, level: Level) => {
      waiting.set(requirement, { requirement, level, commandId: newId() });
      void work();
    },
  };
}

function first(waiting: ReadonlyMap<string, Cast>): Cast | undefined {
  return waiting.values().next().value;
}
