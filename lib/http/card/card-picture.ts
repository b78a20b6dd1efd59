import 'server-only';
import { createHash } from 'node:crypto';
import type { Catalog } from '#lib/catalog/schema.ts';
import { resolveSettings } from '#lib/choice/settings.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { answer, isKnown } from '#lib/http/answer.ts';
import { localeOf } from '#lib/http/bundle-notes.ts';
import { chosen } from '#lib/http/chosen.ts';
import { clientAddress } from '#lib/http/client-address.ts';
import { limitRate } from '#lib/http/rate.ts';
import { openShelf } from '#lib/http/shelf.ts';
import { packageVersion } from '#lib/http/version.ts';
import { cardOf } from './card.ts';
import { cardImage } from './card-image.ts';
import type { Drawn } from './drawn.ts';

/** Makes a PNG of what was drawn. */
export type Render = (drawn: Drawn) => Promise<Uint8Array<ArrayBuffer>>;

type Picture = { png: Promise<Uint8Array<ArrayBuffer>> };

/** About what a picture weighs; it is known only once it is drawn. */
const PICTURE_BYTES = 110_000;
const pictures = openShelf<Picture>(() => PICTURE_BYTES, { entriesMax: 100 });

/** The picture of a tag, drawn once. One that failed is drawn anew when it is next asked for. */
function pictureOf(tag: string, draw: () => Picture['png']): Picture['png'] {
  const { png } = pictures.keep(tag, () => ({ png: draw() }));
  png.catch(() => pictures.drop(tag));
  return png;
}

/**
 * Answers with the picture of what a request chooses. It is dear to draw, so its tag is of what it shows: whoever has it
 * is told so undrawn, and one address can have so many a minute drawn only (429).
 */
export async function answerCardPicture(request: Request, catalog: Catalog, render: Render): Promise<Response> {
  const vocabulary = vocabularyOf(catalog);
  const choice = await chosen(request, vocabulary);
  const drawn = cardImage(cardOf(catalog, choice, localeOf(resolveSettings(choice, vocabulary))));
  const shown = createHash('sha256').update(JSON.stringify([packageVersion(), drawn]));
  const etag = `W/"${shown.digest('base64url').slice(0, 27)}"`;
  const type = 'image/png';
  if (isKnown(request, etag)) return answer(request, { body: '', type, etag });
  const body = await pictureOf(etag, () => {
    limitRate('picture', [`address ${clientAddress(request)}`]);
    return render(drawn);
  });
  return answer(request, { body, type, etag });
}
