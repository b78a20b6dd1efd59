import type { Refused } from './live/call-room.ts';

/** What the room said no to. */
export function Refusal({ refused }: { refused: Refused | null }) {
  if (!refused) return null;
  return (
    <p role="alert" className="mt-3 rounded-md border-2 border-seal p-3">
      {refused.message}
    </p>
  );
}
