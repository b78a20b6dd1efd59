import { type DiagramTemplate, mapOf } from './references.ts';

/** What pseudo parameters stand for in this bundle. */
export type Pseudo = Readonly<Record<string, string>>;

/** The text of a value with every parameter put in by its default; undefined where it depends on a resource. */
export function resolved({ parameters }: DiagramTemplate, value: unknown, pseudo: Pseudo): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const wordOf = (name: string): string | undefined => {
    const known = pseudo[name] ?? parameters[name]?.value;
    return known === undefined ? undefined : String(known);
  };
  const { Ref, Sub } = mapOf(value);
  if (typeof Ref === 'string') return wordOf(Ref);
  if (typeof Sub !== 'string') return undefined;
  const names = [...Sub.matchAll(/\$\{([^}]+)\}/g)].map(([, name = '']) => name);
  if (names.some((name) => wordOf(name) === undefined)) return undefined;
  return Sub.replaceAll(/\$\{([^}]+)\}/g, (_, name: string) => wordOf(name) ?? '');
}
