import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { machineProfiles, profilesIn } from './profiles.ts';

// The forms are those of the AWS CLI's own documentation of its configuration files.
const CONFIG = `[default]
region = ap-northeast-1
[profile staging]
sso_session = my-sso
[ profile "with spaces" ] # said so
[sso-session my-sso]
[services local]
[plugins]
`;
const CREDENTIALS = '[default]\naws_access_key_id = x\n[legacy]\r\n# [not-this]\n';

test('config names its profiles by a word, credentials without one; other sections are no profiles', () => {
  expect(profilesIn(CONFIG, 'config')).toEqual(['default', 'staging', 'with spaces']);
  expect(profilesIn(CREDENTIALS, 'credentials')).toEqual(['default', 'legacy']);
});

test('names come from the files that the CLI would read, each once; a file that is not there has none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'profiles-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'config'), CONFIG);
  writeFileSync(join(folder, 'credentials'), CREDENTIALS);
  const env = { AWS_CONFIG_FILE: join(folder, 'config'), AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials') };
  expect(await machineProfiles(env)).toEqual(['default', 'staging', 'with spaces', 'legacy']);
  expect(await machineProfiles({ ...env, AWS_CONFIG_FILE: join(folder, 'none') })).toEqual(['default', 'legacy']);
});

test('a name that would steer a page or a log is no name', () => {
  expect(profilesIn('[profile a\u202eb]\n[profile ]\n', 'config')).toEqual([]);
});
