'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { RehearsalStamp } from '#components/deploy/rehearsal-band.tsx';
import type { Commands } from '#components/deploy/run.ts';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { saveAs } from '#components/ui/save.ts';

type RemainingCommandsProps = { commands: Commands; stackName: string; isRehearsal: boolean };

const save = (text: string, name: string) => saveAs(new Blob([text], { type: 'text/plain' }), name);

/** What a terminal still has to do after the stack, with the stack's own outputs in it. */
export function RemainingCommands({ commands, stackName, isRehearsal }: RemainingCommandsProps) {
  const { words } = useDeployWords();
  const { lines, env, script } = commands;
  const text = lines.join('\n');
  return (
    <div className="mt-6 min-w-0 rounded-lg border-2 border-ink bg-surface p-4">
      <h3 className="flex flex-wrap items-center gap-3 font-bold text-lg">
        {words.commands.title}
        {isRehearsal && <RehearsalStamp />}
      </h3>
      <p className="mt-1 text-sm">{words.commands.hint}</p>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
        tabIndex={0}
        className="mt-3 overflow-x-auto rounded-md bg-sunken p-3 font-mono text-sm"
      >
        {text}
      </pre>
      <p className="mt-3 flex flex-wrap gap-3">
        <CopyButton text={() => text} label={words.copy} done={words.copied} />
        <Button onClick={() => save(env, `${stackName}.env`)}>{words.commands.env}</Button>
        <Button onClick={() => save(script, `${stackName}-services.sh`)}>{words.commands.script}</Button>
      </p>
    </div>
  );
}
