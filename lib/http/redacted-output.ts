import 'server-only';
import { redact } from '#lib/deploy/redact.ts';
import { onceInProcess } from './process-state.ts';

const secrets = () => onceInProcess('output-secrets', () => new Set<string>());

/** Keeps a value out of everything that this process prints from now on. */
export function keepOutOfLogs(...values: readonly (string | undefined)[]): void {
  for (const value of values) if (value !== undefined && value !== '') secrets().add(value);
}

function redactStream(stream: NodeJS.WriteStream): void {
  const write = stream.write.bind(stream);
  const redacted = (chunk: string | Uint8Array, ...rest: unknown[]): boolean =>
    Reflect.apply(write, stream, [typeof chunk === 'string' ? redact(chunk, [...secrets()]) : chunk, ...rest]);
  Reflect.set(stream, 'write', redacted);
}

/** Masks access keys, tokens and known secrets in all that is printed, whoever prints it. */
export function redactOutput(known: readonly (string | undefined)[]): void {
  keepOutOfLogs(...known);
  onceInProcess('redacted-output', () => {
    for (const stream of [process.stdout, process.stderr]) redactStream(stream);
    return true;
  });
}
