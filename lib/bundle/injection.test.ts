// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are CloudFormation's placeholders, or the shell's.
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { parseYaml } from './cfn-yaml.ts';
import { type BundleFile, composeBundle } from './compose.ts';
import { fixtureInputs } from './fixture-input.ts';
import { CORPUS, MARK, withValue } from './injection-corpus.ts';

const STRING_SETTINGS = ['name', 'env', 'region', 'image', 'health', 'date'] as const;
const ID = 'host.gateway.stack';
const input = fixtureInputs();

function compose(key: string, value: string): BundleFile[] {
  // The manifest is the caller's data and the link has its own test.
  return composeBundle({ ...input(ID, { [key]: value, discovery: 'on' }), manifest: {} });
}

function textOf(files: readonly BundleFile[], path: string): string {
  return files.find((file) => file.path === path)?.content ?? '';
}

test.each(STRING_SETTINGS)('whatever %s holds, every other part of the template stays as it was', (key) => {
  const marked = compose(key, MARK);
  const template = parseYaml(textOf(marked, 'template.yaml'), 'template.yaml').toJS();
  const parameters = JSON.parse(textOf(marked, 'parameters.json'));
  for (const value of CORPUS) {
    const files = compose(key, value);
    const text = textOf(files, 'template.yaml');
    expect(parseYaml(text, 'template.yaml').toJS()).toEqual(withValue(template, value));
    expect(JSON.parse(textOf(files, 'parameters.json'))).toEqual(withValue(parameters, value));
  }
});

test('a reader of YAML 1.1, as CloudFormation is one, reads the same', () => {
  for (const value of CORPUS) {
    const text = textOf(compose('image', value), 'template.yaml');
    const older = parseDocument(text, { version: '1.1', logLevel: 'silent' }).toJS();
    expect(older.Parameters.Image.Default).toBe(value);
    expect(older).toEqual(parseYaml(text, 'template.yaml').toJS());
  }
});

test('whatever a setting holds, the shell reads it back byte for byte and runs nothing of it', () => {
  const scripts = CORPUS.map((value) => {
    const files = composeBundle(input(ID, { name: value, image: value, health: value }));
    const settings = textOf(files, 'deploy.sh').replace(/^aws .*/m, '');
    return `(\n${settings}\nprintf '%s\\0' "$STACK" "$IMAGE" "$HEALTH"\n)\n`;
  });
  const told = execFileSync('bash', { input: scripts.join(''), encoding: 'utf8' });
  expect(told.split('\0')).toEqual([...CORPUS.flatMap((value) => [`${value}-dev`, value, value]), '']);
});

test.each([
  'a\0b',
  'a\rb',
  '\x1b[31m',
  'a\u202eb',
  'a\u2028b',
  'a\u0085b',
  '\ud800',
  '\ufeffa',
  '\u{e000}name\u{e001}',
])('a character that cannot be printed is refused: %j', (value) => {
  expect(() => compose('image', value)).toThrow('the setting image holds a character that cannot be printed');
});

test('a name that every object has is no setting', () => {
  const values = input(ID, { lang: 'en' });
  expect(() => composeBundle({ ...values, settings: { ...values.settings, lang: 'constructor' } })).toThrow(
    'no bundle in the language constructor',
  );
});
