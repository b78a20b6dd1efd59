import type { Metadata } from 'next';
import { pageMetadata } from '#app/page-metadata.ts';
import { requireLocale } from '#app/path-locale.ts';
import { roomWordsOf } from '#lib/i18n/room-words.ts';

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  return pageMetadata(locale, '/rooms/about', roomWordsOf(locale).about.title);
}

/** What a room stores, who sees it, and for how long. */
export default async function AboutRoomsPage({ params }: PageProps) {
  const locale = requireLocale((await params).locale);
  const words = roomWordsOf(locale);
  const { about } = words;
  const parts = [
    [about.stored, about.storedList],
    [about.notStored, about.notStoredList],
    [about.seen, about.seenList],
    [about.long, about.longList],
  ] as const;
  return (
    <div className="mx-auto max-w-[48rem] px-4 py-8 sm:px-6">
      <h1 className="font-bold text-3xl">{about.title}</h1>
      <p className="mt-3">{about.intro}</p>
      {parts.map(([title, list]) => (
        <section key={title}>
          <h2 className="mt-7 font-bold text-xl">{title}</h2>
          <ul className="mt-2 list-disc space-y-1 pl-5">
            {list.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <p className="mt-8">
        <a href={`/${locale}/rooms`} className="underline decoration-edge">
          {words.toRooms}
        </a>
      </p>
    </div>
  );
}
