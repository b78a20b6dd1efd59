'use client';
import { useEffect, useRef } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { fill } from '#lib/i18n/locale.ts';

function Commands({ lines }: { lines: readonly string[] }) {
  const { words } = useWords();
  const text = lines.join('\n');
  return (
    <div className="mt-1 flex flex-wrap items-start gap-2">
      <pre className="min-w-0 flex-1 overflow-x-auto rounded-md bg-sunken p-3 font-mono text-sm">{text}</pre>
      <CopyButton text={() => text} label={words.bundle.copy} done={words.bundle.copied} />
    </div>
  );
}

/** Deploying and taking down are two commands to be given one at a time, never pasted together. */
function Life({ deploy, destroy }: { deploy: string; destroy: string }) {
  const { words } = useWords();
  return (
    <>
      <p className="mt-2">{words.bundle.nextDeploy}</p>
      <Commands lines={[deploy]} />
      <p className="mt-2">{words.bundle.nextDestroy}</p>
      <Commands lines={[destroy]} />
    </>
  );
}

/** What to do with the downloaded file: unpack, deploy, take down. */
export function NextSteps({ name, onClose }: { name: string; onClose: () => void }) {
  const { words } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const unpack = [`unzip ${name}.zip -d ${name}`, `cd ${name}`];
  return (
    <section aria-labelledby="next-title" className="mt-4 rounded-lg border-2 border-ink bg-surface p-4 sm:p-5">
      <div className="flex items-baseline justify-between gap-3">
        <h3 id="next-title" ref={heading} tabIndex={-1} className="rounded-sm font-bold text-lg">
          {words.bundle.next}
        </h3>
        <Button kind="bare" onClick={onClose}>
          {words.bundle.close}
        </Button>
      </div>
      <p>{fill(words.bundle.nextDone, { file: `${name}.zip` })}</p>
      <div className="mt-3 grid grid-cols-1 gap-4 lg:grid-cols-2">
        <div>
          <h4 className="font-bold">{words.bundle.nextUnix}</h4>
          <p className="mt-2">{words.bundle.nextUnpack}</p>
          <Commands lines={['cd ~/Downloads', ...unpack, 'less README.md']} />
          <Life deploy="./deploy.sh" destroy="./destroy.sh" />
        </div>
        <div>
          <h4 className="font-bold">{words.bundle.nextWindows}</h4>
          <p className="mt-2">{words.bundle.nextWindowsHint}</p>
          <Commands lines={['cd ~/Downloads', ...unpack]} />
          <Life deploy="bash deploy.sh" destroy="bash destroy.sh" />
        </div>
      </div>
      <p className="mt-4 font-bold">{words.bundle.nextCost}</p>
    </section>
  );
}
