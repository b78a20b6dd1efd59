import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { CARD_POLICY } from '#lib/http/card/card-style.ts';
import { GET } from './route.ts';

const get = (lang: string, query: string) =>
  GET(new Request(`http://127.0.0.1:3000/embed/${lang}?${query}`), { params: Promise.resolve({ lang }) });
const html = async (lang: string, query: string) => (await get(lang, query)).text();

test("the card of the talk's decision says the formula, the fit, the month and what mattered", async () => {
  const card = await html('en', 'v=1&catalog=2026-11&scenario=talk&as-of=2019-02');
  expect(card).toContain('<html lang="en">');
  expect(card.replace(/<[^>]+>/g, '')).toContain('Fargate × API Gateway + NLB × ecs-cli');
  expect(card).toContain('Fit 96.2 of 100 · First of 12');
  expect(card).toContain('Facts as of Feb 2019');
  expect(card).toContain('<dt>API as a product</dt><dd>Must</dd>');
});

test('a link that says its catalogue is told what changed since, in both languages', async () => {
  expect(await html('en', 'catalog=2026-11&scenario=talk&as-of=2019-02')).toMatch(
    /\d+ facts changed since\. Today’s answer: Fargate × API Gateway \+ NLB × CloudFormation/,
  );
  expect(await html('ja', 'catalog=2026-11&scenario=talk&as-of=2019-02')).toMatch(
    /その後\d+件の事実が変わりました。現在の答え: Fargate × API Gateway \+ NLB × CloudFormation/,
  );
  expect(await html('en', 'scenario=talk&as-of=2019-02')).not.toContain('changed since');
});

test('it leads back to the decision by a link that keeps its word', async () => {
  expect(await html('ja', 'catalog=2025-03&scenario=talk')).toContain(
    'href="/ja/workbench?v=1&amp;catalog=2025-03&amp;scenario=talk&amp;as-of=2025-03"',
  );
});

test('what of a link cannot be used is said, and the rest is shown', async () => {
  const response = await get('en', 'scenario=talk&pick=a.b.c&v=9');
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('Part of this link could not be used');
});

test('it runs nothing and fetches nothing, and its style is the one that its policy names', async () => {
  for (const query of ['scenario=talk', '', 'scenario=talk&name=%3Cscript%3Ealert(1)%3C/script%3E']) {
    const card = await html('en', query);
    expect(card).not.toMatch(/<script|<link|<iframe| on\w+=| style=|url\(/i);
    for (const [, src] of card.matchAll(/src="([^"]*)"/g)) expect(src).toMatch(/^data:image\/svg\+xml;base64,/);
    const style = /<style>([\s\S]*)<\/style>/.exec(card)?.[1] ?? '';
    expect(CARD_POLICY).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  }
});

test('a language that there is not is a 404', async () => {
  expect((await get('fr', 'scenario=talk')).status).toBe(404);
});
