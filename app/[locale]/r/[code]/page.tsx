import type { Metadata } from 'next';
import { requireLocale } from '#app/path-locale.ts';
import { type AskedView, RoomPage } from '#components/rooms/room-page.tsx';
import { localizeCatalog } from '#lib/catalog/localize.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { readEnv } from '#lib/env.ts';
import { fill } from '#lib/i18n/locale.ts';
import { roomWordsOf } from '#lib/i18n/room-words.ts';
import { readCode } from '#lib/rooms/room-code.ts';

type PageProps = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const VIEWS: readonly AskedView[] = ['phone', 'projector', 'facilitator'];

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale: segment, code } = await params;
  const words = roomWordsOf(requireLocale(segment));
  return { title: fill(words.room, { code: readCode(code) ?? '' }), robots: { index: false } };
}

/** A room. Its HTML says nothing of what is in it: the page asks, with the key that the browser holds. */
export default async function RoomByCodePage({ params, searchParams }: PageProps) {
  const { locale: segment, code: typed } = await params;
  const locale = requireLocale(segment);
  const words = roomWordsOf(locale);
  const code = readCode(typed);
  const { view } = await searchParams;
  const { options, requirements } = localizeCatalog(theCatalog(), locale);
  if (code === null) {
    return (
      <div className="mx-auto max-w-[48rem] px-4 py-16 sm:px-6">
        <h1 className="font-bold text-2xl">{words.goneTitle}</h1>
        <p className="mt-2">{words.noCode}</p>
        <p className="mt-4">
          <a href={`/${locale}/rooms`} className="underline decoration-edge">
            {words.toRooms}
          </a>
        </p>
      </div>
    );
  }
  return (
    <RoomPage
      asked={VIEWS.find((each) => each === view) ?? null}
      code={code}
      appUrl={readEnv().appUrl ?? null}
      requirements={requirements.map(({ id, name, ask }) => ({ id, name, ask }))}
      options={options.map(({ id, dimension, label }) => ({ id, dimension, label }))}
      words={words}
    />
  );
}
