'use client';
import { formulaText } from '#components/catalog/formula.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { decidedFiles, type RoomResult, resultQuery, rowOf } from './room-result.ts';

/** What one leaves the room with. The links need no key: nothing of them holds a name. */
export function TakeAlong({ result }: { result: RoomResult }) {
  const { code, locale, options, words } = useRoomPlace();
  const { result: own } = words;
  const named = (id: string) => {
    const row = rowOf(result, id);
    return row ? formulaText(options, row.pick) : id;
  };
  const decided = decidedFiles(result).map(({ kind, path, pick }) => {
    return [path, pick === null ? own[kind] : `${own[kind]}: ${named(pick)}`];
  });
  const files = [...decided, ['export.json', own.json], ['export.csv', own.csv]];
  return (
    <section aria-label={own.take}>
      <h2 className="font-bold text-lg">{own.take}</h2>
      <ul className="mt-2 flex flex-wrap gap-2">
        {files.map(([file, name], index) => (
          <li key={file}>
            <a
              href={`/api/rooms/${code}/${file}`}
              download
              className={`inline-flex min-h-11 items-center rounded-md border px-4 font-bold ${index === 0 && decided.length > 0 ? 'border-ink bg-ink text-ground' : 'border-edge bg-surface'}`}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <a href={`/${locale}/workbench?${resultQuery(result)}`} className="underline decoration-edge">
          {own.workbench}
        </a>
      </p>
    </section>
  );
}
