'use client';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { useSession } from '#components/workbench/workbench-context.tsx';
import { SERVICES_MAX } from '#lib/choice/service.ts';
import { fill } from '#lib/i18n/locale.ts';
import { useBundle, useEdit } from './bundle-context.tsx';
import { ProblemNote } from './field.tsx';
import { ServiceCard } from './service-card.tsx';
import { useDifference } from './service-way.ts';
import { withAnotherService, withoutService } from './settings-edits.ts';

/** Keys of the cards: a card keeps what is open in it when another one goes. */
function useKeys(count: number): { keys: number[]; drop: (index: number) => void } {
  const [kept, setKept] = useState<number[]>([]);
  const next = Math.max(-1, ...kept) + 1;
  const keys = Array.from({ length: count }, (_, index) => kept[index] ?? next + index);
  if (keys.length !== kept.length) setKept(keys);
  return { keys, drop: (index) => setKept(keys.filter((_, at) => at !== index)) };
}

/** Adds and removes services: where the focus goes then, and what a screen reader says. */
function useServices() {
  const { words } = useWords();
  const { settings } = useBundle();
  const edit = useEdit();
  const list = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const [focus, setFocus] = useState<string | null>(null);
  const { services } = settings;
  const { keys, drop } = useKeys(services.length);
  useEffect(() => {
    if (focus === null) return;
    list.current?.querySelector<HTMLElement>(focus)?.focus();
    setFocus(null);
  }, [focus]);
  const add = () => {
    edit((edited) => withAnotherService(edited, services));
    setFocus('fieldset:last-of-type [data-field=name]');
    setSaid(fill(words.bundle.addedService, { service: services.length + 1 }));
  };
  const remove = (index: number, name: string) => {
    edit((edited) => withoutService(edited, index));
    drop(index);
    setFocus(`fieldset:nth-of-type(${Math.max(1, index)}) h4`);
    setSaid(fill(words.bundle.removedService, { service: name }));
  };
  return { services, keys, list, said, add, remove };
}

/** One to five services, and what the pick makes of several. */
export function ServicesEditor() {
  const { words } = useWords();
  const { problems } = useBundle();
  const difference = useDifference();
  const isFlat = useSession((state) => !state.choice.settings.services?.length);
  const { services, keys, list, said, add, remove } = useServices();
  const own = problems.filter(({ field }) => field === 'service');
  return (
    <section aria-labelledby="services-title" className="border-line border-t py-3">
      <h3 id="services-title" className="font-bold">
        {words.bundle.services}{' '}
        <span className="font-normal text-soft text-sm tabular-nums">
          {fill(words.bundle.servicesCount, { count: services.length, max: SERVICES_MAX })}
        </span>
      </h3>
      {difference !== undefined && <p className="max-w-[110ch] text-soft text-sm">{difference}</p>}
      {own.map((problem) => (
        <div key={problem.code} className="mt-2 text-sm">
          <ProblemNote problem={problem} />
        </div>
      ))}
      <div ref={list} className="mt-3 grid gap-3">
        {services.map((service, index) => (
          <ServiceCard
            key={keys[index]}
            service={service}
            index={index}
            isOnly={services.length === 1}
            onRemove={() => remove(index, service.name)}
          />
        ))}
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1">
        <Button disabled={services.length >= SERVICES_MAX} onClick={add}>
          <span aria-hidden="true">＋</span>
          {words.bundle.addService}
        </Button>
        {isFlat && <span className="text-soft text-sm">{words.bundle.addServiceHint}</span>}
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </section>
  );
}
