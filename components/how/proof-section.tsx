import { combinations, optionsOf } from '#lib/catalog/combinations.ts';
import type { LocalOption } from '#lib/catalog/localize.ts';
import type { Proof } from '#lib/catalog/proof-schema.ts';
import type { ProofRow } from '#lib/catalog/proved.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { fill } from '#lib/i18n/locale.ts';
import { proofVariants } from '#lib/i18n/proof-words.ts';
import { ProofTable } from './proof-table.tsx';

type ProofSectionProps = {
  proof: Proof;
  /** The proof of each combination. */
  rows: readonly ProofRow[];
  options: readonly LocalOption[];
  words: Dictionary['how'];
  comma: string;
};

/** What was proved of the bundles, by which tools, and what no tool can say. */
export function ProofSection({ proof, rows, options, words, comma }: ProofSectionProps) {
  const pickOf = new Map(combinations({ options }).map(({ id, pick }) => [id, pick]));
  const nameOf = (id: string) => {
    const pick = pickOf.get(id);
    const labels = pick ? optionsOf(options, pick).map(({ label }) => label) : [id];
    return labels.join(' × ');
  };
  const variants = proofVariants(
    proof.bundles.map(({ variant }) => variant),
    words,
  );
  return (
    <>
      <h2 id="proof" className="mt-10 font-bold text-2xl">
        {words.proofTitle}
      </h2>
      <p className="mt-3">
        {fill(words.proofLead, {
          bundles: proof.bundles.length,
          combinations: rows.length,
          variants: variants.join(comma),
        })}
      </p>
      <ProofTable rows={rows} tools={proof.tools} nameOf={nameOf} words={words} />
      <p className="mt-1 text-soft text-sm">
        {words.proofAcknowledged}: {words.proofAcknowledgedHint}
      </p>
      <h3 className="mt-5 font-bold text-lg">{words.proofLimits}</h3>
      <ul className="mt-2 list-disc space-y-2 pl-6">
        {words.proofLimit.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
