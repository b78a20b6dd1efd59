import type { Locale } from '#lib/catalog/schema.ts';
import type { Bill, BillLine } from './bill.ts';
import { UNITS } from './labels.ts';
import type { Usage } from './usage.ts';

const WORDS = {
  en: {
    head: '| What | Quantity a month | Price of one | A month | Idle |',
    notConfirmed: 'not confirmed',
    idle: 'yes',
    total: 'Total',
    totals: (month: string, idle: string, hour: string) =>
      `**${month} a month** (${hour} an hour). Left running with no request at all: **${idle} a month**.`,
    basis: (name: string, region: string, checked: string) =>
      `On-demand list prices of ${name} (${region}) in US dollars, checked on ${checked}; a month has 730 hours.`,
    usage: ({ requestsPerSecond, requestKb, responseKb, outboundGb, logGb }: Usage) =>
      `Counted for this traffic: requests a second ${requestsPerSecond} (${requestKb} kB in, ${responseKb} kB out); a month ${outboundGb} GB that the tasks send and fetch, and ${logGb} GB of their logs.`,
    standIn: (asked: string) => `There are no prices of ${asked} here; these stand in, and its own may be higher.`,
    unsure: 'Prices marked "not confirmed" were not found on a page that we could read.',
    unpriced: (what: string) => `Without a price here, so not in the total: ${what}.`,
    notCounted: (what: string) => `Left out: ${what}.`,
    separator: ', ',
  },
  ja: {
    head: '| 項目 | 1か月の量 | 単価 | 1か月 | 放置時 |',
    notConfirmed: '未確認',
    idle: 'あり',
    total: '合計',
    totals: (month: string, idle: string, hour: string) =>
      `**1か月あたり${month}**(1時間あたり${hour})。リクエストがないまま動かし続けると、**1か月あたり${idle}**です。`,
    basis: (name: string, region: string, checked: string) =>
      `${name}(${region})のオンデマンド料金(米ドル、${checked}に確認)です。1か月は730時間です。`,
    usage: ({ requestsPerSecond, requestKb, responseKb, outboundGb, logGb }: Usage) =>
      `1秒あたり${requestsPerSecond}リクエスト(受信${requestKb} kB、送信${responseKb} kB)、1か月にタスクの送受信${outboundGb} GBとログ${logGb} GBで計算しています。`,
    standIn: (asked: string) =>
      `${asked}の料金はここにないため、代わりに使っています。実際の料金はこれより高いことがあります。`,
    unsure: '「未確認」は、読めるページで確かめられなかった料金です。',
    unpriced: (what: string) => `料金が分からず、合計に含めていないもの: ${what}。`,
    notCounted: (what: string) => `含めていないもの: ${what}。`,
    separator: '、',
  },
} as const;

const usd = (amount: number): string => `${amount < 0 ? '−' : ''}$${Math.abs(amount).toFixed(2)}`;

/** The price of one: two decimals, and more where it has more. */
function unitUsd(amount: number): string {
  const decimals = amount.toFixed(10).replace(/0+$/, '').split('.')[1]?.length ?? 0;
  return `$${amount.toFixed(Math.max(2, decimals))}`;
}

/** A quantity without decimals that say nothing. */
const amountOf = (quantity: number): string => String(Number(quantity.toPrecision(6)));

function row(line: BillLine, locale: Locale): string {
  const { notConfirmed, idle } = WORDS[locale];
  const mark = line.status === 'confirmed' ? '' : ` (${notConfirmed})`;
  const quantity = `${amountOf(line.quantity)} ${UNITS[line.unit][locale]}`.trim();
  const price = `${unitUsd(line.unitPriceUsd)}${mark}`;
  return `| ${line.label[locale]} | ${quantity} | ${price} | ${usd(line.perMonthUsd)} | ${line.idle ? idle : ''} |`;
}

/** A bill as a Markdown block: its lines, both totals, whose prices they are and of when, and what is not counted. */
export function costTable(bill: Bill, locale: Locale): string {
  const words = WORDS[locale];
  const { lines, region, unpriced } = bill;
  const table = [words.head, '| --- | ---: | ---: | ---: | --- |', ...lines.map((line) => row(line, locale))];
  const total = `| **${words.total}** | | | **${usd(bill.perMonthUsd)}** | **${usd(bill.idlePerMonthUsd)}** |`;
  const isUnsure = lines.some(({ status }) => status === 'not-confirmed');
  const sentences = [
    words.basis(region.name[locale], region.priced, bill.checked),
    words.usage(bill.usage),
    ...(region.isStandIn ? [words.standIn(region.asked)] : []),
    ...(isUnsure ? [words.unsure] : []),
    ...bill.notes.map(({ text }) => text[locale]),
    ...(unpriced.length > 0 ? [words.unpriced(unpriced.map((what) => `\`${what}\``).join(words.separator))] : []),
    words.notCounted(bill.notCounted.map(({ text }) => text[locale]).join(words.separator)),
  ];
  return [
    words.totals(usd(bill.perMonthUsd), usd(bill.idlePerMonthUsd), `$${bill.perHourUsd.toFixed(3)}`),
    [...table, total].join('\n'),
    sentences.map((sentence) => `- ${sentence}`).join('\n'),
  ].join('\n\n');
}
