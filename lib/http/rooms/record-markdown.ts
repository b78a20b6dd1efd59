import 'server-only';
import { escapeMarkdown } from '#lib/bundle/fill-markdown.ts';
import { optionsOf } from '#lib/catalog/combinations.ts';
import type { Catalog } from '#lib/catalog/schema.ts';
import { queryOf } from '#lib/choice/choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { appUrl } from '#lib/http/address.ts';
import { rankChoice } from '#lib/http/decide.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { Room } from '#lib/rooms/room.ts';
import { groupChoice } from './group-choice.ts';
import { type GroupVoice, groupVoice } from './group-voice.ts';
import { RECORD_WORDS } from './record-words.ts';

const twoDecimals = (value: number) => String(Math.round(value * 100) / 100);

/** How people call a combination, in the room's language. */
function formulaIn(catalog: Catalog, room: Room) {
  const { lang } = room.opening;
  const rows = rankChoice(catalog, groupChoice(room)).ranking;
  return (id: string) => {
    const row = rows.find((one) => one.id === id);
    return row
      ? optionsOf(catalog.options, row.pick)
          .map(({ label }) => label[lang])
          .join(' × ')
      : id;
  };
}

function weightsTable(catalog: Catalog, room: Room, { requirements }: GroupVoice): string[] {
  const { lang } = room.opening;
  const words = RECORD_WORDS[lang];
  const nameOf = (id: string) => catalog.requirements.find((one) => one.id === id)?.name[lang] ?? id;
  return [
    `| ${words.requirement} | ${words.weight} | |`,
    '|---|---:|---|',
    ...requirements.map(({ requirement, weight, isMust, decided }) => {
      const mark = isMust ? (decided === null ? words.must : words.decided) : '';
      return `| ${escapeMarkdown(nameOf(requirement))} | ${twoDecimals(weight)} | ${mark} |`;
    }),
  ];
}

function outcome(catalog: Catalog, room: Room, { kendallsW, ownWinners }: GroupVoice): string[] {
  const words = RECORD_WORDS[room.opening.lang];
  const formulaOf = formulaIn(catalog, room);
  const { ranking, leaders } = rankChoice(catalog, groupChoice(room));
  const firsts = ranking.filter(({ id }) => leaders.includes(id));
  const winners = ownWinners.map((own) => `${own.leaders.map(formulaOf).join(' / ')} (${own.people})`).join(', ');
  return [
    ...firsts.map(({ id, fit }) => `- ${fill(words.first, { first: formulaOf(id), fit: fit.toFixed(1) })}`),
    ...(winners === '' ? [] : [`- ${fill(words.ownWinners, { winners })}`]),
    ...(kendallsW === null ? [] : [`- ${fill(words.agreement, { w: twoDecimals(kendallsW) })}`]),
  ];
}

/** A room's decision as Markdown, in the room's language, without names. */
export function recordOf(catalog: Catalog, room: Room): string {
  const { lang, asOf, requirements, at } = room.opening;
  const words = RECORD_WORDS[lang];
  const voice = groupVoice(room);
  const choice = groupChoice(room);
  const { winner } = rankChoice(catalog, choice);
  const title = winner === null ? words.undecided : fill(words.title, { first: formulaIn(catalog, room)(winner) });
  const said = (head: string, lines: string[]) => (lines.length === 0 ? [] : [`## ${head}`, '', ...lines, '']);
  const link = `${appUrl()}/${lang}/workbench?${queryOf(choice, vocabularyOf(catalog), { isMonthKept: true })}`;
  const { consents, doubts } = voice;
  return [
    `# ${title}`,
    '',
    `${at.slice(0, 10)}. ${fill(words.context, { people: voice.people, count: requirements.length, month: asOf })}`,
    '',
    ...said(words.weights, weightsTable(catalog, room, voice)),
    ...said(words.outcome, outcome(catalog, room, voice)),
    ...said(
      words.consent,
      consents.map(({ value, reason = '' }) => `- ${value} ${escapeMarkdown(reason)}`.trimEnd()),
    ),
    ...said(
      words.doubts,
      doubts.map(({ fact, reason }) => `- **${fact}** ${escapeMarkdown(reason)}`),
    ),
    `${words.again}: <${link}>`,
    '',
  ].join('\n');
}
