import type { beyondEn } from './beyond-en.ts';
import type { SameKeys } from './words.ts';

/** The words of what is not among the combinations in Japanese. */
export const beyondJa: SameKeys<typeof beyondEn> = {
  title: '{count}通りの外にある選択肢',
  hint: 'あなたの要件からは、次の選択肢も考えられます。上の順位には入っていません。',
  because: '{needs}を選んだため:',
  below: '{names}は下で紹介しています',
  facts: '事実({count}件)',
  lead: 'どの組み合わせにも含まれなくても、公平に見れば答えになりうるものです。要件が当てはまると、作業台に表示します。',
  pointed: '表示する要件: {needs}',
};
