'use client';
import { useRoomPlace } from './room-context.tsx';

/** Said while the line is cut; it mends itself. */
export function LostNotice({ isLost }: { isLost: boolean }) {
  const { words } = useRoomPlace();
  return (
    <p role="status" className={isLost ? 'mb-4 rounded-md border-2 border-edge border-dashed p-3' : 'sr-only'}>
      {isLost && words.lost}
    </p>
  );
}

/** In the place of a room that is not there. */
export function NoRoom({ title, message }: { title?: string; message: string }) {
  const { words, locale } = useRoomPlace();
  return (
    <div className="mx-auto max-w-[48rem] px-4 py-16 sm:px-6">
      <h1 className="font-bold text-2xl">{title ?? words.goneTitle}</h1>
      <p role="status" className="mt-2">
        {message}
      </p>
      <p className="mt-4">
        <a href={`/${locale}/rooms`} className="underline decoration-edge">
          {words.toRooms}
        </a>
      </p>
    </div>
  );
}

/** Before the first word of a room. */
export function Waiting({ isLost }: { isLost: boolean }) {
  const { words } = useRoomPlace();
  return (
    <p role="status" className="mx-auto min-h-96 max-w-[48rem] px-4 py-16 sm:px-6">
      {isLost ? words.failed : words.loading}
    </p>
  );
}
