'use client';
import { useEffect, useState } from 'react';
import { forgetRoom, keptRooms } from '#components/rooms/room-keys.ts';
import { Button } from '#components/ui/button.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { RoomWords } from '#lib/i18n/room-words.ts';

/** The rooms of which this browser holds a key; nothing where there are none. */
export function OwnRooms({ locale, words }: { locale: Locale; words: RoomWords }) {
  const { open } = words;
  const [rooms, setRooms] = useState<ReturnType<typeof keptRooms>>([]);
  useEffect(() => setRooms(keptRooms()), []);
  if (rooms.length === 0) return null;
  return (
    <section aria-labelledby="own-rooms">
      <h2 id="own-rooms" className="font-bold text-xl">
        {open.yours}
      </h2>
      <ul className="mt-2">
        {rooms.map(({ code, isLed }) => (
          <li key={code} className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 border-line border-t">
            <span>
              <a href={`/${locale}/r/${code}`} className="font-bold underline decoration-edge">
                {fill(words.room, { code })}
              </a>{' '}
              <span className="text-soft text-sm">{isLed ? open.leads : open.joined}</span>
            </span>
            <Button
              kind="bare"
              className="font-normal text-sm"
              aria-label={`${open.forget}: ${code}`}
              onClick={() => {
                forgetRoom(code);
                setRooms(keptRooms());
              }}
            >
              {open.forget}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
