import type { Answer } from '#components/rooms/live/call-room.ts';
import type { JoinAttempt } from '#components/rooms/room-keys.ts';

type JoinParts = {
  join: (attempt: JoinAttempt) => Promise<Answer<{ token: string }>>;
  rename: (token: string, name: string | null) => Promise<unknown>;
  /** An attempt that nobody has answered, from before a reload too. */
  kept: JoinAttempt | null;
  keep: (attempt: JoinAttempt | null) => void;
  newId: () => string;
};

/** Whether the room may have taken what was sent, although nobody said so. Too often says nothing of the tries before it. */
const isUncertain = (status: number) => status === 0 || status === 429 || status >= 500;

/**
 * Brings one person into a room, once: an attempt whose answer got lost is asked again as it was, and the name that was
 * typed meanwhile given afterwards.
 */
export async function joinOnce(name: string | null, { join, rename, kept, keep, newId }: JoinParts) {
  const attempt = kept ?? { commandId: newId(), name };
  keep(attempt);
  const answer = await join(attempt);
  if (answer.isOk || !isUncertain(answer.refused.status)) keep(null);
  if (answer.isOk && attempt.name !== name) await rename(answer.value.token, name);
  return answer;
}
