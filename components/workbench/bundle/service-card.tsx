'use client';
import { useId } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { useSession } from '#components/workbench/workbench-context.tsx';
import { type ServiceField as Field, type Service, serviceLabel } from '#lib/choice/service.ts';
import { fill } from '#lib/i18n/locale.ts';
import { useBundle } from './bundle-context.tsx';
import { ServiceField } from './service-field.tsx';
import { useWay } from './service-way.ts';
import { draftOf } from './settings-edits.ts';

const MORE = ['protocol', 'gpu', 'env', 'secrets'] as const satisfies readonly Field[];

type ServiceCardProps = {
  service: Service;
  index: number;
  /** Whether it stands alone: then it is named after the bundle and cannot be taken away. */
  isOnly: boolean;
  onRemove: () => void;
};

/** A service: its name and its way first, what one usually sets, and the rest folded away. */
export function ServiceCard({ service, index, isOnly, onRemove }: ServiceCardProps) {
  const { words } = useWords();
  const { settings, problems, rules } = useBundle();
  const title = useId();
  const { way, name } = useWay()(service, index);
  const isFlat = useSession((state) => !state.choice.settings.services?.length);
  const drafts = useSession((state) => state.drafts);
  const called = serviceLabel(settings.services, index);
  // Where nothing comes in, there are no paths, and no service is more open than another.
  const hasEntry = rules.some(({ entry }) => entry !== 'none');
  const isAmiss = (field: Field) =>
    draftOf(index, field) in drafts || problems.some((problem) => problem.field === `service.${called}.${field}`);
  const field = (key: Field) => <ServiceField service={service} index={index} field={key} />;
  return (
    <fieldset
      aria-labelledby={title}
      className="min-w-0 rounded-lg border border-line bg-surface px-3 pt-2 pb-3 sm:px-4"
    >
      <div className="mb-2 flex flex-wrap items-baseline gap-x-4 gap-y-1 border-line border-b pb-2">
        <h4 id={title} tabIndex={-1} className="rounded-sm font-bold font-mono">
          {service.name}
        </h4>
        <p className="hue-balance min-w-0 flex-1 break-words font-mono text-sm">
          {way !== undefined && <span className="block text-hue">{way}</span>}
          {name !== undefined && <span className="block text-soft">{name}</span>}
        </p>
        {!isOnly && (
          <Button kind="bare" className="min-h-9 text-sm" onClick={onRemove}>
            {fill(words.bundle.removeService, { service: service.name })}
          </Button>
        )}
      </div>
      <div className="grid grid-cols-2 gap-x-4 gap-y-2 lg:grid-cols-6">
        {!isFlat && <div className="col-span-2 lg:col-span-1">{field('name')}</div>}
        <div className="col-span-2 lg:col-span-3">{field('image')}</div>
        {field('port')}
        {hasEntry && !isOnly && field('public')}
        {(hasEntry || isAmiss('path')) && service.public && !isOnly && field('path')}
        {field('health')}
        {field('cpu')}
        {field('memory')}
        {field('count')}
      </div>
      <details open={MORE.some(isAmiss) || undefined} className="mt-2">
        <summary className="min-h-8 rounded-sm py-1 text-soft text-sm">{words.bundle.more}</summary>
        <div className="mt-1 grid gap-x-4 gap-y-2 sm:grid-cols-2">
          {MORE.map((key) => (
            <ServiceField key={key} service={service} index={index} field={key} />
          ))}
        </div>
      </details>
    </fieldset>
  );
}
