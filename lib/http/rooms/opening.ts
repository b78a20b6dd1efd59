import 'server-only';
import { z } from 'zod';
import { theCatalog } from '#lib/catalog/read.ts';
import { shortened } from '#lib/choice/problem.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { appUrl } from '#lib/http/address.ts';
import { answerFresh } from '#lib/http/answer.ts';
import { readBody } from '#lib/http/body.ts';
import { localeOf } from '#lib/http/language.ts';
import { refuseParameters } from '#lib/http/query.ts';
import { Refusal } from '#lib/http/refusal.ts';
import { LIMITS, type Opening } from '#lib/rooms/room.ts';
import { hashOfKey, newCode, newKey } from '#lib/rooms/store/secrets.ts';
import { fromStore, theRooms } from './rooms.ts';

const KEYS = ['scenario', 'need', 'as-of', 'lang'];

export const roomOpenedSchema = z.strictObject({
  code: z.string().describe("8 characters of Crockford's base 32. Read in any case, O I L as 0 1 1."),
  facilitatorKey: z.string().describe('128 bits, told once: only their hash is kept.'),
  url: z.string().describe('Where people join: under APP_URL, or the path alone.'),
});

/** The address at which people join a room. */
export const joinUrl = (code: string) => `${appUrl()}/r/${code}`;

/** What a room is asked for: the requirements to vote on, the month, its language. Levels do not count; people vote. */
async function readOpening(request: Request): Promise<Pick<Opening, 'requirements' | 'asOf' | 'lang'>> {
  refuseParameters(request);
  const entries = await readBody(request);
  const strange = entries.find(([key]) => !KEYS.includes(key));
  if (strange) {
    const [field, value] = strange;
    throw new Refusal({ code: 'unknown-parameter', field: shortened(field), value: shortened(value), allowed: KEYS });
  }
  const { choice, problems } = readChoice(entries, vocabularyOf(theCatalog()));
  const [problem] = problems;
  if (problem) throw new Refusal(problem);
  const requirements = choice.needs.map(({ requirement }) => requirement);
  if (requirements.length === 0 || requirements.length > LIMITS.requirements) {
    throw new Refusal({ code: 'no-needs', field: 'need' });
  }
  const lang = choice.settings.lang ?? localeOf(request);
  return { requirements, asOf: choice.asOf, lang: lang === 'ja' ? 'ja' : 'en' };
}

/** Opens a room, and tells its facilitator's key this once. */
export async function openRoom(request: Request): Promise<Response> {
  const asked = await readOpening(request);
  const { store } = await theRooms();
  const facilitatorKey = newKey();
  const opening = { ...asked, facilitatorKeyHash: hashOfKey(facilitatorKey), at: new Date().toISOString() };
  for (;;) {
    const code = newCode();
    if (await fromStore(store.create({ code, ...opening }))) {
      return answerFresh({ code, facilitatorKey, url: joinUrl(code) }, 201);
    }
  }
}
