import { describe, expect, test } from 'vitest';
import { SETTING_KEYS } from '#lib/choice/bundle-settings.ts';
import { PROTOCOLS } from '#lib/choice/service.ts';
import { SERVICE_FIELDS } from '#lib/choice/service-fields.ts';
import { CHOICES } from '#lib/choice/settings.ts';
import { dictionaryOf } from './dictionaries.ts';
import { LOCALES } from './locale.ts';
import { fieldLabel, valueLabel } from './setting-labels.ts';

const PARAMETERS = [...SETTING_KEYS, ...SERVICE_FIELDS.map((field) => `service.web.${field}`)];
const LISTED = Object.entries({ ...CHOICES, 'service.web.protocol': PROTOCOLS, 'service.web.public': ['on', 'off'] });

describe.for(LOCALES)('in %s', (locale) => {
  const words = dictionaryOf(locale).bundle;

  test.for(PARAMETERS)('%s is said by a word of its own', (parameter) => {
    const label = fieldLabel(parameter, words);
    expect(label).not.toMatch(/^[a-z-]+$|(?:: |の)[a-z-]+$|\{/);
    expect(PARAMETERS.filter((other) => fieldLabel(other, words) === label)).toEqual([parameter]);
  });

  test.for(LISTED)('each value of %s has a word', ([parameter, values]) => {
    const { options, public: reach } = words;
    const said: readonly string[] = Object.values(parameter.endsWith('public') ? reach : options);
    for (const value of values) expect(said).toContain(valueLabel(parameter, value, words));
  });
});

test('the way out of an existing VPC, which nobody can set, has a word too', () => {
  expect(valueLabel('egress', 'existing', dictionaryOf('en').bundle)).toBe('Existing VPC');
  expect(valueLabel('egress', 'existing', dictionaryOf('ja').bundle)).toBe('既存のVPC');
});

test('a size is said in its unit, and what was typed as it was typed', () => {
  const { bundle } = dictionaryOf('en');
  expect(valueLabel('service.web.cpu', '512', bundle)).toBe('0.5 vCPU');
  expect(valueLabel('memory', '1024', bundle)).toBe('1024 MiB');
  expect(valueLabel('env', 'production', bundle)).toBe('production');
  expect(valueLabel('profile', 'production', bundle)).toBe('Production');
});
