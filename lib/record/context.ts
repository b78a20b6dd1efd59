import { LEVEL_WEIGHT, type Need } from '#lib/choice/needs.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';
import { prose } from './markdown.ts';
import type { RecordInput } from './record-input.ts';
import type { Speech } from './speech.ts';

type Scenario = RecordInput['catalog']['scenarios'][number];

function isAsWritten(needs: readonly Need[], scenario: Scenario): boolean {
  return (
    needs.length === scenario.needs.length &&
    scenario.needs.every(({ requirement, level }) =>
      needs.some((need) => need.requirement === requirement && need.weight === LEVEL_WEIGHT[level]),
    )
  );
}

/** What is to be decided, out of the scenario where there is one. */
export function contextOf({ input, words }: Speech): string {
  const { catalog, choice, lang, name } = input;
  const { context } = words;
  const scenario = catalog.scenarios.find(({ id }) => id === choice.scenario);
  const told = scenario
    ? fill(context.scenario, { scenario: prose(scenario.name[lang]), story: prose(scenario.story[lang]) })
    : fill(context.own, { name });
  const edited = scenario && !isAsWritten(choice.needs, scenario) ? [context.edited] : [];
  const asOf = fill(context.asOf, { month: monthName(choice.asOf, lang) });
  return [told, ...edited, context.question, asOf].join(words.space);
}

/** Each requirement with its level and weight, the weightiest first. */
export function driversOf({ input, words, page, requirement }: Speech): string[] {
  const { catalog, choice, lang } = input;
  const drivers = choice.needs
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ requirement: id, level, weight }) => {
      const ask = prose(catalog.requirements.find((each) => each.id === id)?.ask[lang] ?? '');
      const values = { name: requirement(id), weight: String(Math.round(weight * 100) / 100), ask };
      if (level === null) return fill(words.drivers.weight, values);
      return fill(words.drivers.level, { ...values, level: page.level[level] });
    });
  return drivers.length === 0 ? [words.drivers.none] : drivers;
}
