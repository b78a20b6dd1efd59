const KEY = Symbol.for('saikyo-ecs');

function states(): Map<string, unknown> {
  const known: unknown = Reflect.get(globalThis, KEY);
  if (known instanceof Map) return known;
  const made = new Map<string, unknown>();
  Reflect.set(globalThis, KEY, made);
  return made;
}

/**
 * What a process has once. A module is no such place: Next bundles each route and the instrumentation by themselves, so
 * that a module's variables can be there several times.
 */
export function onceInProcess<T>(name: string, make: () => T): T {
  const all = states();
  if (!all.has(name)) all.set(name, make());
  // Only this function writes, and one name is made by one caller.
  return all.get(name) as T;
}
