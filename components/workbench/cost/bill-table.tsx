'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { ExternalLink } from '#components/ui/external-link.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { KINDS } from '#lib/pricing/kinds.ts';
import { amountText, monthUsd, unitUsd } from './amounts.ts';
import type { CostLine, RegionCost } from './cost-answer.ts';

const CELL = 'border-line border-t px-2 py-1.5 text-left align-top';
const NUMBER = 'border-line border-t px-2 py-1.5 text-right align-top tabular-nums';

/** Which page says so and when it was read, or that none does and where one would look. */
function Source({ line: { source, status } }: { line: CostLine }) {
  const { words } = useWords();
  if (status === 'confirmed')
    return (
      <>
        <ExternalLink href={source.url}>{source.title}</ExternalLink>
        {source.read !== undefined && ` (${fill(words.cost.read, { date: source.read })})`}
      </>
    );
  const [before, after] = words.cost.look.split('{page}');
  return (
    <>
      <b className="text-seal">{words.cost.notConfirmed}</b> ({before}
      <ExternalLink href={source.url}>{source.title}</ExternalLink>
      {after})
    </>
  );
}

function Line({ line }: { line: CostLine }) {
  const { words, locale } = useWords();
  const { label, quantity, unit, unitPriceUsd, perMonthUsd, note, idle } = line;
  const factors = { quantity: amountText(quantity, unit, locale), price: unitUsd(unitPriceUsd, locale) };
  return (
    <tr>
      <th scope="row" className={`${CELL} font-normal`}>
        <span className="font-bold">{label}</span>
        {idle && (
          <span className="ml-2 whitespace-nowrap rounded-sm bg-sunken px-1.5 text-soft text-sm">
            {words.cost.whileIdle}
          </span>
        )}
        <span className="block text-sm tabular-nums">{fill(words.cost.times, factors)}</span>
        <span className="block text-soft text-sm wrap-anywhere">
          <Source line={line} />
          {note !== undefined && <span className="block">{note}</span>}
        </span>
      </th>
      <td className={NUMBER}>{monthUsd(perMonthUsd, locale)}</td>
    </tr>
  );
}

function Group({ kind, lines }: { kind: (typeof KINDS)[number]; lines: readonly CostLine[] }) {
  const { words, locale } = useWords();
  if (lines.length === 0) return null;
  const sum = lines.reduce((total, { perMonthUsd }) => total + perMonthUsd, 0);
  return (
    <tbody>
      <tr className="bg-sunken">
        <th scope="rowgroup" className={`${CELL} text-sm`}>
          {words.cost.kinds[kind]}
        </th>
        <td className={`${NUMBER} font-bold text-sm`}>{monthUsd(sum, locale)}</td>
      </tr>
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </tbody>
  );
}

/** The bill line by line: how much of what at which price, and which page says so. */
export function BillTable({ bill: { name, lines, unpriced, perMonthUsd } }: { bill: RegionCost }) {
  const { words, locale } = useWords();
  return (
    <>
      <table className="w-full border-separate border-spacing-0 rounded-lg border border-line bg-surface">
        <caption className="mb-1 text-left font-bold">{fill(words.cost.lines, { name })}</caption>
        <thead>
          <tr className="text-soft text-sm">
            <th scope="col" className="px-2 py-1.5 text-left font-normal">
              {words.cost.item}
            </th>
            <th scope="col" className="px-2 py-1.5 text-right font-normal">
              {words.cost.amount}
            </th>
          </tr>
        </thead>
        {KINDS.map((kind) => (
          <Group key={kind} kind={kind} lines={lines.filter((line) => line.kind === kind)} />
        ))}
        <tfoot>
          <tr>
            <th scope="row" className={`${CELL} border-ink`}>
              {words.cost.total}
            </th>
            <td className={`${NUMBER} border-ink font-bold`}>{monthUsd(perMonthUsd, locale)}</td>
          </tr>
        </tfoot>
      </table>
      {unpriced.length > 0 && (
        <p className="mt-2 font-bold">{fill(words.cost.unpriced, { what: unpriced.join(', ') })}</p>
      )}
    </>
  );
}
