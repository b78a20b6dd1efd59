const QUOTED = /^'((?:[^']|'\\'')*)'$/;
const EXPORT = /^export ((?:[A-Za-z_]\w* ?)+)$/;

type Shell = {
  variables: Map<string, string>;
  outputs: ReadonlyMap<string, string>;
  flags: string[];
  commands: string[];
};

const unquote = (word: string) => word.replaceAll(String.raw`'\''`, "'");

/** A word as the shell would hand it over: variables and outputs put in. */
function expand(word: string, { variables, outputs }: Shell): string {
  const quoted = QUOTED.exec(word)?.[1];
  if (quoted !== undefined) return unquote(quoted);
  return word
    .replace(/\$\(output ("?)([^")]+)\1\)/g, (_, __, name: string) => outputs.get(putIn(name, variables)) ?? '')
    .replace(/^"|"$/g, '')
    .replace(/\$\{(\w+)\}|\$(\w+)/g, (_, long?: string, short?: string) => variables.get(long ?? short ?? '') ?? '');
}

const putIn = (text: string, variables: ReadonlyMap<string, string>) =>
  text.replace(/\$\{(\w+)\}|\$(\w+)/g, (_, long?: string, short?: string) => variables.get(long ?? short ?? '') ?? '');

const wordsOf = (text: string) => text.match(/(?:[^\s"']+|"[^"]*"|'(?:[^']|'\\'')*')+/g) ?? [];

const isPlainWord = (word: string) => /^[\w@%+=:,./-]+$/.test(word);
const shown = (word: string) => (isPlainWord(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`);

/** The bodies of the functions that a script defines, line by line. */
function functionsOf(script: string): Map<string, string[]> {
  const bodies = script.replaceAll(/\\\n\s*/g, '').matchAll(/^(\w+)\(\) \{\n([\s\S]*?)\n\}$/gm);
  return new Map([...bodies].map(([, name = '', body = '']) => [name, body.split('\n').map((line) => line.trim())]));
}

function callCompose(body: readonly string[], line: string, shell: Shell): void {
  const [command = ''] = body;
  const given = wordsOf(line)
    .slice(1)
    .flatMap((word) => (word === '"${flags[@]}"' ? shell.flags : [expand(word, shell)]));
  const words = wordsOf(command).flatMap((word) => (word === '"$@"' ? given : [expand(word, shell)]));
  shell.commands.push(words.map(shown).join(' '));
}

function run(line: string, shell: Shell, functions: ReadonlyMap<string, string[]>): void {
  const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
  const [, sign, list = ''] = /^flags(\+?=)\((.*)\)$/.exec(line) ?? [];
  if (sign !== undefined) {
    if (sign === '=') shell.flags = [];
    shell.flags.push(...wordsOf(list).map((word) => expand(word, shell)));
  } else if (name !== '') {
    shell.variables.set(name, expand(value, shell));
  } else if (line.startsWith('compose ')) {
    callCompose(functions.get('compose') ?? [], line, shell);
  } else if (EXPORT.test(line)) {
    const names = EXPORT.exec(line)?.[1]?.split(' ') ?? [];
    const set = names.map((each) => `${each}=${shown(shell.variables.get(each) ?? '')}`);
    shell.commands.push(`export ${set.join(' ')}`);
  } else if (functions.has(line)) {
    for (const inner of functions.get(line) ?? []) run(inner, shell, functions);
  }
}

/**
 * The commands of a script of ours as one would type them, every variable and output put in. It reads just what the
 * fragments are made of: assignments, the list of flags, `output`, and calls of the functions that stand in the script.
 */
export function plainCommands(script: string, outputs: ReadonlyMap<string, string>): string[] {
  const functions = functionsOf(script);
  const shell: Shell = { variables: new Map(), outputs, flags: [], commands: [] };
  const straight = script.replaceAll(/\\\n\s*/g, '').replaceAll(/^\w+\(\) \{\n[\s\S]*?\n\}$/gm, '');
  const plain = straight.replaceAll(/^(?:if|case)\b[^\n]*\n(?:[\s\S]*?\n)?(?:fi|esac)$/gm, '');
  for (const line of plain.split('\n')) run(line, shell, functions);
  return shell.commands;
}

const UP = /^(ecs-cli compose .* --cluster (\S+) --region (\S+)) service up /;
const PROJECT = / --project-name (\S+) /;

/** The commands that take away again what such commands have made, in their order; what they read has to be there too. */
export function takingAway(commands: readonly string[]): string[] {
  return commands.flatMap((line) => {
    const [, before, cluster, region] = UP.exec(line) ?? [];
    if (before === undefined) return line.startsWith('export ') ? [line] : [];
    const service = PROJECT.exec(line)?.[1] ?? '';
    const wait = `aws ecs wait services-inactive --cluster ${cluster} --services ${service} --region ${region}`;
    return [`${before} service down --timeout 15`, wait];
  });
}
