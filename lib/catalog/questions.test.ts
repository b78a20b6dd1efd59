import { expect, test } from 'vitest';
import { theCatalog, theQuestions } from './read.ts';
import { DIMENSIONS } from './schema.ts';

const questions = theQuestions();
const { requirements } = theCatalog();

test('there is one question for each factor, and its answers ask for what that factor mostly decides', () => {
  expect(questions.map(({ about }) => about).toSorted()).toEqual(DIMENSIONS.toSorted());
  for (const { about, answers } of questions)
    for (const { requirement } of answers.flatMap(({ needs }) => needs))
      expect(requirements.find(({ id }) => id === requirement)?.about, requirement).toBe(about);
});

test('no two answers set the same requirement, so ticking one never changes another', () => {
  const set = questions.flatMap(({ answers }) => answers.flatMap(({ needs }) => needs.map((need) => need.requirement)));
  expect(set).toEqual([...new Set(set)]);
});

test('both languages ask in their own words', () => {
  const texts = questions.flatMap(({ ask, answers }) => [ask, ...answers.map(({ text }) => text)]);
  for (const { ja, en } of texts) {
    expect(ja).toMatch(/[ぁ-ん一-龠]/);
    expect(ja).not.toMatch(/[ぁ-んァ-ヶ一-龠] [A-Za-z0-9]|[A-Za-z0-9] [ぁ-んァ-ヶ一-龠]/);
    expect(en).not.toMatch(/[ぁ-ん一-龠]/);
  }
});
