import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { LocalOption } from '#lib/catalog/localize.ts';
import { listenerPort, type Service } from '#lib/choice/service.ts';
import { fill } from '#lib/i18n/locale.ts';
import { useBundle } from './bundle-context.tsx';

/** The option that leads to the services, and the one whose names they call each other by. */
function useLeaders(): { entry: LocalOption | undefined; names: LocalOption | undefined } {
  const { catalog, decision } = useWorkbench();
  const entry = catalog.options.find(
    ({ id, dimension, services }) => services && decision.shown?.pick[dimension] === id,
  );
  return { entry, names: catalog.options.find(({ addOn }) => addOn !== undefined) };
}

/** How several services differ behind this pick, in a sentence; undefined without a pick. */
export function useDifference(): string | undefined {
  return useLeaders().entry?.services?.difference;
}

/** The way of a request to a service, and the name that other services call it by, where it has one. */
export function useWay(): (service: Service, index: number) => { way: string | undefined; name: string | undefined } {
  const { words } = useWords();
  const { effective } = useBundle();
  const { entry, names } = useLeaders();
  const isByName = entry?.addOn !== undefined;
  return (service, index) => {
    const values = {
      name: service.name,
      path: service.path ?? '/',
      port: service.port,
      listener: listenerPort(index),
      front: effective.certificate === '' ? 80 : 443,
      stack: `${effective.name}-${effective.env}`,
    };
    const byName = names?.services && fill(names.services.way, values);
    if (isByName) return { way: byName, name: undefined };
    const way = service.public && entry?.services ? fill(entry.services.way, values) : undefined;
    const isNamed = byName !== undefined && effective.discovery === 'on';
    return { way, name: isNamed ? fill(words.bundle.calledByName, { way: byName }) : undefined };
  };
}
