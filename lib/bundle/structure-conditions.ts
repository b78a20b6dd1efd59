import { listOf, mapOf, type Named, ofType, type Template } from './template-graph.ts';

type Reference = { name: string; under: readonly string[] };

/** Every logical id that a value refers to, with the conditions (`!X` where one must not hold) under which it does. */
function referencesUnder(value: unknown, under: readonly string[]): Reference[] {
  if (Array.isArray(value)) return value.flatMap((item) => referencesUnder(item, under));
  return Object.entries(mapOf(value)).flatMap(([key, inner]) => {
    if (key === 'If') {
      const [condition, then, otherwise] = listOf(inner);
      return [
        ...referencesUnder(then, [...under, String(condition)]),
        ...referencesUnder(otherwise, [...under, `!${condition}`]),
      ];
    }
    if (typeof inner !== 'string') return referencesUnder(inner, under);
    const names = key === 'Sub' ? [...inner.matchAll(/\$\{([^}.]+)/g)].map((match) => match[1] ?? '') : [];
    return [...names, ...(key === 'Ref' || key === 'GetAtt' ? [inner.split('.')[0] ?? ''] : [])].map((name) => {
      return { name, under };
    });
  });
}

/** What is made under a condition may be named only where that condition holds. */
function referencesHold({ Resources }: Template, { id, Condition, Properties, DependsOn }: Named): string[] {
  const own = Condition === undefined ? [] : [Condition];
  const all = [...referencesUnder(Properties, own), ...DependsOn.map((name) => ({ name, under: own }))];
  const missing = all.filter(({ name, under }) => {
    const needed = Resources[name]?.Condition;
    return needed !== undefined && !under.includes(needed);
  });
  return [...new Set(missing.map(({ name }) => `${id} needs ${name}, which is not always there`))];
}

/** An update of the stack would set the number of tasks back, whatever the load asks for. */
function scalesFreely(template: Template): string[] {
  const scaled = JSON.stringify(
    ofType(template, 'AWS::ApplicationAutoScaling::ScalableTarget').map(({ Properties }) => Properties.ResourceId),
  );
  return ofType(template, 'AWS::ECS::Service')
    .filter(({ id, Properties }) => scaled.includes(`\${${id}.Name}`) && Properties.DesiredCount !== undefined)
    .map(({ id }) => `${id} names a number of tasks and is scaled as well`);
}

/** Where a template relies on what is not always there, or fights what scales it; sentences. */
export function conditionViolations(template: Template): string[] {
  const named = Object.entries(template.Resources).map(([id, resource]) => ({ ...resource, id }));
  const unknown = named.filter(({ Condition }) => Condition !== undefined && !(Condition in template.Conditions));
  return [
    ...unknown.map(({ id, Condition }) => `${id} is made under ${Condition}, which the template does not define`),
    ...named.flatMap((resource) => referencesHold(template, resource)),
    ...scalesFreely(template),
  ];
}
