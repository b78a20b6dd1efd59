import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { composeBundle } from './compose.ts';
import { fixtureInputs } from './fixture-input.ts';

const inputOf = fixtureInputs(path.join(import.meta.dirname, '../../templates'));

describe.each(['fargate.alb.cloudformation', 'ec2.service-discovery.ecs-cli'])('the README of %s', (id) => {
  const readme = (lang: string, blocks = {}) =>
    composeBundle({ ...inputOf(id, { lang }), ...blocks }).find((file) => file.path === 'README.md')?.content ?? '';

  test.each([
    ['en', '## What it costs', '## What this combination leaves out', '## What was proved'],
    ['ja', '## 費用', '## この組み合わせで省いた設定', '## 確かめたこと'],
  ])('in %s shows what is known of cost and proof, and no empty section', (lang, cost, leftOut, proved) => {
    const full = readme(lang, { costOf: () => '| EUR |', proved: 'By tools.', leftOut: '- spot' });
    for (const [heading, text] of [
      [cost, '| EUR |'],
      [leftOut, '- spot'],
    ])
      expect(full).toContain(`\n${heading}\n\n${text}\n`);
    expect(full).toMatch(new RegExp(`\\n${proved}.*\\n\\nBy tools\\.\\n`));
    const plain = readme(lang);
    expect(plain).not.toContain(cost);
    expect(plain).not.toContain(leftOut);
    expect(plain).toContain(proved);
    expect(plain).not.toMatch(/^#.*\n+#|\n\n\n/m);
  });

  test('says what was not run on a real account, and where to go from here', () => {
    expect(readme('en')).toMatch(/Nothing was run on a real AWS account/);
    expect(readme('ja')).toMatch(/実際のAWSアカウントでは実行していません/);
    for (const lang of ['en', 'ja']) {
      const links = readme(lang).match(/\]\(https:\/\/docs\.aws\.amazon\.com\/(ja_jp\/)?/g) ?? [];
      expect(links.length).toBeGreaterThanOrEqual(5);
      expect(links.every((link) => link.includes('ja_jp') === (lang === 'ja'))).toBe(true);
    }
  });
});
