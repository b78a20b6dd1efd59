'use client';
import { useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { BundleProvider, useBundle } from '#components/workbench/bundle/bundle-context.tsx';
import { TextInput } from '#components/workbench/bundle/field.tsx';
import { ServiceField } from '#components/workbench/bundle/service-field.tsx';
import { useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { readUsageFigure } from '#lib/choice/read-usage.ts';
import { USAGE_KEYS, type UsageKey } from '#lib/choice/usage.ts';
import { fill } from '#lib/i18n/locale.ts';
import { SMALL } from '#lib/pricing/usage.ts';

const UNSAID: Readonly<Record<UsageKey, number>> = {
  rps: SMALL.requestsPerSecond,
  'out-gb': SMALL.outboundGb,
  'log-gb': SMALL.logGb,
};

function UsageField({ figure }: { figure: UsageKey }) {
  const { words } = useWords();
  const { store } = useWorkbench();
  const usage = useSession((state) => state.choice.usage);
  const value = usage?.[figure] ?? UNSAID[figure];
  // What is typed stays as typed while it means the same figure, or none yet.
  const [typed, setTyped] = useState<{ text: string; value: number } | null>(null);
  const text = typed && typed.value === value ? typed.text : String(value);
  const reading = readUsageFigure(figure, text);
  const take = (next: string) => {
    const read = readUsageFigure(figure, next);
    if ('problem' in read) return setTyped({ text: next, value });
    setTyped({ text: next, value: read.value });
    store.getState().setUsage({ ...usage, [figure]: read.value });
  };
  const sizes = { request: SMALL.requestKb, response: SMALL.responseKb };
  return (
    <TextInput
      label={words.cost.usage[figure]}
      hint={fill(words.cost.usageHints[figure], sizes)}
      problem={'problem' in reading ? reading.problem : undefined}
      name={figure}
      text={text}
      isNumber
      onText={take}
    />
  );
}

/** How many tasks of which size: the very fields of the bundle. */
function ServiceSizes() {
  const { words } = useWords();
  const { services } = useBundle().settings;
  return services.map((service, index) => (
    <fieldset key={service.name} className="grid min-w-0 grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-3">
      <legend className="font-bold text-sm">{fill(words.cost.service, { service: service.name })}</legend>
      <div className="max-sm:col-span-2">
        <ServiceField service={service} index={index} field="count" />
      </div>
      <ServiceField service={service} index={index} field="cpu" />
      <ServiceField service={service} index={index} field="memory" />
    </fieldset>
  ));
}

/** What the cost is counted for: tasks and their size, and what a month brings. */
export function UsageFields() {
  const { words } = useWords();
  return (
    <section aria-labelledby="cost-inputs" className="rounded-lg bg-sunken p-3 sm:p-4">
      <h3 id="cost-inputs" className="font-bold">
        {words.cost.inputs}
      </h3>
      <form
        onSubmit={(event) => event.preventDefault()}
        className="mt-2 grid items-start gap-x-6 gap-y-3 lg:grid-cols-2"
      >
        <BundleProvider>
          <ServiceSizes />
        </BundleProvider>
        <fieldset className="grid min-w-0 gap-x-3 gap-y-2 sm:grid-cols-3">
          <legend className="font-bold text-sm">{words.cost.month}</legend>
          {USAGE_KEYS.map((figure) => (
            <UsageField key={figure} figure={figure} />
          ))}
        </fieldset>
      </form>
    </section>
  );
}
