import { type Choice, writeChoice } from '#lib/choice/choice.ts';
import { writeNeed, writeNeeds } from '#lib/choice/needs.ts';
import type { Vocabulary } from '#lib/choice/vocabulary.ts';
import type { Doubt } from './doubt.ts';

export const SCENARIO_FILE_FORMAT = 'saikyo-ecs-scenario';
export const SCENARIO_FILE_VERSION = 1;
export const NAME_LENGTH_MAX = 80;

/** Every need by name, not only what differs from the scenario's: a later catalogue may tell that one differently. */
function allNeeds({ scenario, needs }: Choice, vocabulary: Vocabulary): string[] {
  const removed = writeNeeds(scenario, needs, vocabulary)
    .split(',')
    .filter((entry) => entry.endsWith('.none'));
  return [...needs.map(writeNeed), ...removed];
}

/** A choice as a file for its reader's own folder: JSON, under the keys of a link, defaults left out; and one's doubts. */
export function writeScenarioFile(
  name: string,
  choice: Choice,
  vocabulary: Vocabulary,
  doubts: readonly Doubt[] = [],
): string {
  const written = writeChoice(choice, vocabulary, { isMonthKept: true });
  const services = written.flatMap(([key, value]) => (key === 'service' ? [value] : []));
  const flat = written.filter(([key]) => key !== 'service' && key !== 'need');
  const needs = allNeeds(choice, vocabulary);
  const file = {
    format: SCENARIO_FILE_FORMAT,
    version: SCENARIO_FILE_VERSION,
    name,
    choice: {
      ...Object.fromEntries(flat),
      ...(needs.length > 0 && { need: needs }),
      ...(services.length > 0 && { service: services }),
    },
    ...(doubts.length > 0 && { doubts: doubts.map(({ fact, reason, on }) => ({ fact, reason, on })) }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A name under which every system can keep the file; the scenario's own stays readable in it. */
export function scenarioFileName(name: string): string {
  const kept = name
    .normalize('NFC')
    .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  return `${kept === '' ? 'scenario' : kept}.saikyo-ecs.json`;
}
