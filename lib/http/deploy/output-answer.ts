import type { Locale } from '#lib/catalog/schema.ts';
import type { Output } from '#lib/deploy/run.ts';

const isJapanese = (text: string) => /[ぁ-んァ-ヶ一-龠]/.test(text);
const isAddress = ({ value }: Output) => /^https?:\/\//.test(value);

/**
 * The outputs of a stack for a reader: the address of the service first, which is what everybody looks for. A template
 * describes them in one language only; who reads the other has the name and the value.
 */
export function outputsFor(outputs: readonly Output[], locale: Locale): Output[] {
  const ordered = outputs.toSorted((a, b) => Number(isAddress(b)) - Number(isAddress(a)));
  return ordered.map(({ key, value, description }) => {
    const isReadable = description !== undefined && isJapanese(description) === (locale === 'ja');
    return { key, value, ...(isReadable && { description }) };
  });
}
