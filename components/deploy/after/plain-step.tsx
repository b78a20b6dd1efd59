'use client';
import { Refusal } from '#components/deploy/refusal.tsx';
import { useAction } from '#components/deploy/use-action.ts';
import { Button } from '#components/ui/button.tsx';

type PlainStepProps = { title: string; hint: string; path: string; isPrimary?: boolean };

/** A next step that needs nothing but a press. */
export function PlainStep({ title, hint, path, isPrimary = false }: PlainStepProps) {
  const { isBusy, refused, act } = useAction();
  return (
    <div className="min-w-0 rounded-lg border border-line bg-surface p-4">
      <p className="text-sm">{hint}</p>
      <Refusal refused={refused} />
      <Button kind={isPrimary ? 'primary' : 'quiet'} className="mt-3" disabled={isBusy} onClick={() => act({ path })}>
        {title}
      </Button>
    </div>
  );
}
