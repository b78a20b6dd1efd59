import type { Proof } from '#lib/catalog/proof-schema.ts';
import type { ProofRow } from '#lib/catalog/proved.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { fill } from '#lib/i18n/locale.ts';
import { toolName } from '#lib/i18n/proof-words.ts';

type ProofTableProps = {
  rows: readonly ProofRow[];
  tools: Proof['tools'];
  /** A combination as people read it. */
  nameOf: (combination: string) => string;
  words: Dictionary['how'];
};

function Tool({ tool, name }: { tool: Proof['tools'][number]; name: string }) {
  return (
    <th scope="col" className="max-w-32 break-words px-2 py-2 text-left align-bottom font-bold">
      {name}
      <span className="block whitespace-nowrap font-normal text-soft text-xs tabular-nums">{tool.version}</span>
      <span className="block whitespace-nowrap font-normal text-soft text-xs tabular-nums">{tool.date}</span>
    </th>
  );
}

/** Which tool found how many bundles of each combination in order. Wider than a phone, it scrolls under its name. */
export function ProofTable({ rows, tools, nameOf, words }: ProofTableProps) {
  return (
    <section
      // A region that scrolls has to be in reach of the keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      aria-labelledby="proof"
      className="relative mt-3 overflow-x-auto rounded-md border border-line"
    >
      <table className="min-w-max text-sm tabular-nums">
        <thead className="border-edge border-b-2">
          <tr>
            <th scope="col" className="px-3 py-2 text-left align-bottom font-bold sm:sticky sm:left-0 sm:bg-ground">
              {words.proofCombination}
            </th>
            {tools.map((tool) => (
              <Tool key={tool.id} tool={tool} name={toolName(tool, words.tools)} />
            ))}
            <th scope="col" className="w-28 px-2 py-2 text-left align-bottom font-bold">
              {words.proofAcknowledged}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ combination, bundles, passed, acknowledgedMax }) => (
            <tr key={combination} className="border-line border-t">
              <th
                scope="row"
                className="max-w-36 px-3 py-1.5 text-left font-normal sm:sticky sm:left-0 sm:max-w-none sm:whitespace-nowrap sm:bg-ground"
              >
                {nameOf(combination)}
              </th>
              {tools.map(({ id }, index) => (
                <td key={id} className={`px-2 py-1.5 ${passed[index] === bundles ? '' : 'text-soft'}`}>
                  {passed[index] === bundles && <span aria-hidden="true">✓ </span>}
                  {fill(words.proofCell, { passed: passed[index] ?? 0, all: bundles })}
                </td>
              ))}
              <td className="px-2 py-1.5">{acknowledgedMax}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
