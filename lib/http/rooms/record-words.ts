import type { Locale } from '#lib/catalog/schema.ts';

type Words = Readonly<
  Record<
    | 'title'
    | 'undecided'
    | 'context'
    | 'weights'
    | 'requirement'
    | 'weight'
    | 'must'
    | 'decided'
    | 'outcome'
    | 'first'
    | 'agreement'
    | 'ownWinners'
    | 'consent'
    | 'doubts'
    | 'again',
    string
  >
>;

export const RECORD_WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    title: 'Run the services on {first}',
    undecided: 'Choose an Amazon ECS architecture',
    context: '{people} people voted on {count} requirements, as of {month}.',
    weights: 'What matters',
    requirement: 'Requirement',
    weight: 'Weight (0–4)',
    must: 'must',
    decided: 'must, by the facilitator',
    outcome: 'Outcome',
    first: 'First with these weights: {first} (fit {fit} of 100).',
    agreement: "Agreement (Kendall's W): {w}.",
    ownWinners: 'On their own weights: {winners}.',
    consent: 'Consent, 1 to 5',
    doubts: 'Doubted facts',
    again: 'The same again',
  },
  ja: {
    title: '{first}を採用する',
    undecided: 'Amazon ECSのアーキテクチャを選ぶ',
    context: '{month}時点の情報をもとに、{people}人が{count}個の要件について投票しました。',
    weights: '重視すること',
    requirement: '要件',
    weight: '重み（0〜4）',
    must: '必須',
    decided: '必須（ファシリテーターの判断）',
    outcome: '結果',
    first: 'この重みでの1位: {first}（適合度{fit}/100）',
    agreement: '一致度（ケンドールのW）: {w}',
    ownWinners: '各自の重みでの1位: {winners}',
    consent: '合意度（1〜5）',
    doubts: '疑問が出た事実',
    again: '同じ選択を開く',
  },
};
