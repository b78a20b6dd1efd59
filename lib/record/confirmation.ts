import { fill } from '#lib/i18n/locale.ts';
import { prose } from './markdown.ts';
import type { Speech } from './speech.ts';

const REVIEW_AFTER_MONTHS = 6;

/** The same day so many months on, or the last one that its month has. */
function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** How one sees that the decision was carried out, and when it is due again. */
export function confirmations({ input, words }: Speech): string[] {
  const { checks } = words;
  const { proved, exportsNothing, smokePath } = input.bundle;
  const tools = proved.tools.map(({ name, version = '', date }) =>
    fill(checks.tool, { name: prose(`${name} ${version}`), date }),
  );
  const asked = proved.asked.length === 0 ? checks.plain : proved.asked.join(words.comma);
  return [
    ...(tools.length > 0 ? [fill(checks.tools, { asked, tools: tools.join(words.comma) })] : []),
    ...(exportsNothing ? [checks.noExport] : []),
    ...(smokePath === null ? [] : [fill(checks.smoke, { path: smokePath })]),
    fill(checks.review, { date: monthsLater(input.date, REVIEW_AFTER_MONTHS) }),
  ];
}
