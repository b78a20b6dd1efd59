'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { RehearsalStamp } from '#components/deploy/rehearsal-band.tsx';
import type { Output, Run } from '#components/deploy/run.ts';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { ExternalLink } from '#components/ui/external-link.tsx';

const isAddress = ({ value }: Output) => /^https?:\/\//.test(value);

/** The address first, and large; in a rehearsal it leads nowhere and is no link. */
function Address({ output, isRehearsal }: { output: Output; isRehearsal: boolean }) {
  const { words } = useDeployWords();
  return (
    <div className="mt-3 rounded-lg border-2 border-ink bg-surface p-4">
      <p className="flex flex-wrap items-center gap-3 text-soft text-sm">
        {words.after.address}
        {isRehearsal && <RehearsalStamp />}
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-3">
        <b className="min-w-0 break-all font-mono text-lg sm:text-xl">
          {isRehearsal ? output.value : <ExternalLink href={output.value}>{output.value}</ExternalLink>}
        </b>
        <CopyButton text={() => output.value} label={words.copy} done={words.copied} className="px-3 text-sm" />
      </p>
      {isRehearsal && <p className="mt-1 text-sm">{words.after.madeUp}</p>}
    </div>
  );
}

/** What the stack tells of itself, the service's address first. */
export function Outputs({ run }: { run: Run }) {
  const { words } = useDeployWords();
  if (run.outputs.length === 0) return null;
  const [first, ...rest] = run.outputs;
  const address = first && isAddress(first) ? first : undefined;
  const others = address ? rest : run.outputs;
  return (
    <>
      {address && <Address output={address} isRehearsal={run.account.kind === 'rehearsal'} />}
      {others.length > 0 && (
        <>
          <h3 className="mt-5 font-bold text-lg">{words.after.outputs}</h3>
          <dl className="mt-1 grid gap-x-8 gap-y-2 md:grid-cols-2">
            {others.map(({ key, value, description }) => (
              <div key={key} className="min-w-0 border-line border-t pt-1.5">
                <dt className="text-sm">
                  <span className="font-mono">{key}</span>
                  {description !== undefined && <span className="text-soft">: {description}</span>}
                </dt>
                <dd className="break-all font-mono text-sm">{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}
