import type { Locale } from '#lib/catalog/schema.ts';

type CardWords = {
  facts: string;
  first: string;
  byHand: string;
  ruledOut: string;
  tie: string;
  nothing: string;
  nothingFits: string;
  weight: string;
  more: string;
  picture: string;
  open: string;
  unusable: string;
  later: string;
  needs: string;
};

/** The words of what stands for a decision elsewhere: the picture of a link, and the card in somebody's page. */
export const CARD_WORDS: Record<Locale, CardWords> = {
  en: {
    facts: 'Facts as of {month}',
    first: 'First of {count}',
    byHand: 'Picked by hand, rank {rank} of {count}',
    ruledOut: 'Picked by hand, ruled out by a must',
    tie: '{count} architectures tie in first place',
    nothing: 'Say what matters. See which Amazon ECS architecture fits, and why.',
    nothingFits: 'These musts leave no architecture',
    weight: 'weight {weight}',
    more: 'and {count} more',
    picture: 'Architecture: {formula}',
    open: 'Open this decision',
    unusable: 'Part of this link could not be used; the rest is shown.',
    later: '{count} facts changed since. Today’s answer: {answer}',
    needs: 'What matters',
  },
  ja: {
    facts: '{month}時点の事実',
    first: '{count}通り中1位',
    byHand: '自分で選択、{count}通り中{rank}位',
    ruledOut: '自分で選択、必須の要件により対象外',
    tie: '{count}件が同点1位',
    nothing: '大事な要件を選ぶと、どのAmazon ECSアーキテクチャが合うかが理由とともにわかります。',
    nothingFits: '必須の要件をすべて満たすアーキテクチャはありません',
    weight: '重み{weight}',
    more: 'ほか{count}件',
    picture: 'アーキテクチャ: {formula}',
    open: 'この決定を開く',
    unusable: 'リンクの一部が使えなかったため、残りで表示しています。',
    later: 'その後{count}件の事実が変わりました。現在の答え: {answer}',
    needs: '大事なこと',
  },
};
