import { fill } from '#lib/i18n/locale.ts';
import { plainMarkdown } from '#lib/keep/plain-markdown.ts';
import { blocks, bullets } from './markdown.ts';
import type { GroupVoice } from './record-input.ts';
import type { Speech } from './speech.ts';

/** Who gives less than this objects. */
const DISSENT_BELOW = 3;

function consentLine({ consents }: GroupVoice, { words }: Speech): string {
  const values = [...new Set(consents.map(({ value }) => value))].sort((a, b) => b - a);
  const counts = values.map((value) => {
    const people = consents.filter((consent) => consent.value === value).length;
    return fill(words.more.consentCount, { value, people });
  });
  return counts.length === 0 ? '' : fill(words.more.consent, { counts: counts.join(words.comma) });
}

function winnersLine({ ownWinners = [] }: GroupVoice, { words, formulaOf }: Speech): string {
  const winners = ownWinners.map(({ leaders, people }) =>
    fill(words.more.ownWinner, { options: leaders.map(formulaOf).join(' / '), people }),
  );
  return winners.length === 0 ? '' : fill(words.more.ownWinners, { winners: winners.join(words.comma) });
}

function reasonsUnder(head: string, consents: GroupVoice['consents'], { words }: Speech): string {
  const lines = consents.flatMap(({ value, reason }) =>
    reason === undefined ? [] : [fill(words.more.voice, { value, reason: plainMarkdown(reason) })],
  );
  return lines.length === 0 ? '' : blocks([head, bullets(lines)]);
}

/** What a group said: its consent, its dissent in its own words, and the facts that it doubts. Nothing without a group. */
export function groupBlocks(speech: Speech): { text: string; facts: readonly string[] } {
  const { input, words, factText, factOf } = speech;
  const { group } = input;
  if (!group) return { text: '', facts: [] };
  const { consents, doubts, kendallsW = null } = group;
  const doubted = doubts.filter(({ fact }) => factOf(fact));
  const isDissent = ({ value }: { value: number }) => value < DISSENT_BELOW;
  const sentences = [
    consentLine(group, speech),
    winnersLine(group, speech),
    kendallsW === null ? '' : fill(words.more.agreement, { w: kendallsW.toFixed(2) }),
  ].filter((sentence) => sentence !== '');
  const text = blocks([
    sentences.join(words.space),
    reasonsUnder(words.more.dissent, consents.filter(isDissent), speech),
    reasonsUnder(
      words.more.voices,
      consents.filter((consent) => !isDissent(consent)),
      speech,
    ),
    ...(doubted.length === 0
      ? []
      : [
          words.more.doubts,
          bullets(
            doubted.map(({ fact, reason }) =>
              fill(words.more.doubt, { fact, text: factText(fact), reason: plainMarkdown(reason) }),
            ),
          ),
        ]),
  ]);
  return { text, facts: doubted.map(({ fact }) => fact) };
}
