'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { RehearsalStamp } from '#components/deploy/rehearsal-band.tsx';
import type { Commands } from '#components/deploy/run.ts';
import { CommandLines } from './command-lines.tsx';

type RemainingCommandsProps = { commands: Commands; isRehearsal: boolean };

const LINK =
  'inline-flex min-h-11 items-center rounded-md border border-edge px-4 font-bold hover:bg-sunken sm:min-h-10';

/** What a terminal still has to do after the stack, with the stack's own outputs in it. */
export function RemainingCommands({ commands, isRehearsal }: RemainingCommandsProps) {
  const { words } = useDeployWords();
  const { lines, env, script } = commands;
  return (
    <div className="mt-6 min-w-0 rounded-lg border-2 border-ink bg-surface p-4">
      <h3 className="flex flex-wrap items-center gap-3 font-bold text-lg">
        {words.commands.title}
        {isRehearsal && <RehearsalStamp />}
      </h3>
      <p className="mt-1 text-sm">{words.commands.hint}</p>
      <CommandLines lines={lines} label={words.commands.title} />
      <p className="mt-5 text-sm">{words.commands.files}</p>
      <p className="mt-2 flex flex-wrap gap-3">
        <a href={env} download="" className={LINK}>
          {words.commands.env}
        </a>
        <a href={script} download="" className={LINK}>
          {words.commands.script}
        </a>
      </p>
    </div>
  );
}
