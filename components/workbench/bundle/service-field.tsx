'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { FactLinks } from '#components/workbench/answer/fact-links.tsx';
import { useSession } from '#components/workbench/workbench-context.tsx';
import type { Problem } from '#lib/choice/problem.ts';
import { type ServiceField as Field, PROTOCOLS, type Service, serviceLabel } from '#lib/choice/service.ts';
import { CPU_UNITS, memoriesOf } from '#lib/choice/task-size.ts';
import { fill } from '#lib/i18n/locale.ts';
import { limitsOn, useBundle, useEdit } from './bundle-context.tsx';
import { LinesInput, type Listed, SelectInput, TextInput } from './field.tsx';
import { linesOf, readServiceField } from './read-service-field.ts';
import { draftOf, withServiceField } from './settings-edits.ts';

function textOf(service: Service, field: Field): string {
  const value = service[field];
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return typeof value === 'object' && value !== null ? linesOf(value) : String(value ?? '');
}

/** Sizes that Fargate has, and the protocols; undefined where one types. */
function useListed(service: Service, field: Field): Listed | undefined {
  const { words } = useWords();
  const sizes = memoriesOf(service.cpu);
  const memories = sizes.includes(service.memory) ? sizes : [service.memory, ...sizes];
  const lists: Partial<Record<Field, Listed>> = {
    cpu: CPU_UNITS.map((cpu) => ({ value: String(cpu), label: fill(words.bundle.vcpu, { vcpu: cpu / 1024 }) })),
    memory: memories.map((mib) => ({ value: String(mib), label: fill(words.bundle.mib, { memory: mib }) })),
    protocol: PROTOCOLS.map((value) => ({ value, label: words.bundle.options[value] })),
    public: (['on', 'off'] as const).map((value) => ({ value, label: words.bundle.public[value] })),
  };
  return lists[field];
}

/** Where one service says nothing of its own, its problem is named after the bundle's setting. */
function problemOf(problems: readonly Problem[], label: string, field: Field, isFlat: boolean): Problem | undefined {
  return problems.find(
    (problem) => problem.field === `service.${label}.${field}` || (isFlat && problem.field === field),
  );
}

type ServiceFieldProps = { service: Service; index: number; field: Field };

/** A field of a service: a list, a line, or lines. What the pick cannot is said in its place. */
export function ServiceField({ service, index, field }: ServiceFieldProps) {
  const { words, locale } = useWords();
  const { settings, problems, rules } = useBundle();
  const edit = useEdit();
  const isFlat = useSession((state) => !state.choice.settings.services?.length);
  const draft = useSession(
    (state) => state.drafts[draftOf(index, field)] ?? (isFlat ? state.drafts[field] : undefined),
  );
  const listed = useListed(service, field);
  const called = serviceLabel(settings.services, index);
  const [limited] = limitsOn(rules, `service.${field}`).filter(({ limit }) => limit.of !== 'public' || service.public);
  const reading = draft === undefined ? undefined : readServiceField(called, field, draft);
  const problem = reading && 'problem' in reading ? reading.problem : problemOf(problems, called, field, isFlat);
  const label = words.bundle.serviceFields[field];
  if (limited && !problem)
    return (
      <p className="text-sm">
        <span className="block text-soft">{label}</span>
        {limited.limit.text[locale]}
        {limited.limit.fact !== undefined && <FactLinks ids={[limited.limit.fact]} />}
      </p>
    );
  // What holds for each image is said once.
  const imageHint = index === 0 ? { image: words.bundle.fieldHints.image } : {};
  const hints: Readonly<Partial<Record<Field, string>>> = { ...words.bundle.serviceHints, ...imageHint };
  const frame = { label, hint: hints[field], problem };
  const take = (isTyping: boolean) => (text: string) =>
    edit((edited) => withServiceField(edited, index, field, text), isTyping);
  const text = draft ?? textOf(service, field);
  if (listed) return <SelectInput {...frame} value={text} options={listed} onValue={take(false)} />;
  if (field === 'env' || field === 'secrets') return <LinesInput {...frame} text={text} onText={take(true)} />;
  return (
    <TextInput {...frame} name={field} text={text} isNumber={typeof service[field] === 'number'} onText={take(true)} />
  );
}
