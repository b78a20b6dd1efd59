'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { fill } from '#lib/i18n/locale.ts';

/** A connection as it was made; its external id is told this once. */
export type MadeConnection = {
  id: string;
  accountId: string;
  region: string;
  roleName: string;
  roleTemplate: string;
  parameters: readonly { key: string; value: string }[];
};

const STACK = 'saikyo-ecs-role';

function commandOf({ region, parameters }: Pick<MadeConnection, 'region' | 'parameters'>): string {
  const overrides = parameters.map(({ key, value }) => `    ${key}='${value}'`);
  return [
    'aws cloudformation deploy \\',
    `  --region ${region} --stack-name ${STACK} \\`,
    '  --template-file saikyo-ecs-role.yaml --capabilities CAPABILITY_NAMED_IAM \\',
    '  --parameter-overrides \\',
    overrides.join(' \\\n'),
  ].join('\n');
}

/** How the role is made in the other account: by the AWS CLI, or in the console. */
export function NewRole({ made }: { made: MadeConnection }) {
  const { words } = useDeployWords();
  const placeholder = `<${words.connect.trustedPlaceholder}>`;
  const isOwnAccountKnown = made.parameters.every(({ value }) => value !== '');
  const parameters = made.parameters.map(({ key, value }) => ({ key, value: value === '' ? placeholder : value }));
  const command = commandOf({ region: made.region, parameters });
  return (
    <section aria-labelledby="new-role" className="mt-4">
      <h3 id="new-role" className="font-bold text-lg">
        {fill(words.connect.next, { account: made.accountId })}
      </h3>
      <p className="mt-1 font-bold">{words.connect.once}</p>
      {!isOwnAccountKnown && (
        <p className="mt-1 border-seal border-l-4 pl-2">{fill(words.connect.noTrusted, { placeholder })}</p>
      )}
      <p className="mt-3">
        <a
          href={made.roleTemplate}
          download="saikyo-ecs-role.yaml"
          className="inline-flex min-h-11 items-center rounded-md border border-edge px-4 font-bold hover:bg-sunken sm:min-h-10"
        >
          {words.connect.template}
        </a>
      </p>
      <p className="mt-3">{words.connect.commands}</p>
      <div className="mt-1 flex flex-wrap items-start gap-2">
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
          tabIndex={0}
          className="min-w-0 flex-1 basis-80 overflow-x-auto rounded-md bg-sunken p-3 font-mono text-sm"
        >
          {command}
        </pre>
        <CopyButton text={() => command} label={words.copy} done={words.copied} />
      </div>
      <p className="mt-3">{words.connect.console}</p>
      <dl className="mt-1 grid gap-x-4 text-sm sm:grid-cols-[max-content_1fr]">
        {parameters.map(({ key, value }) => (
          <div key={key} className="contents">
            <dt className="font-mono">{key}</dt>
            <dd className="break-all font-mono">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
