import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { strFromU8, unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { GET as GET_ZIP } from '#app/bundle.zip/route.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { errorSchema } from '#lib/http/answer-schemas.ts';
import { GET } from './route.ts';

const require = createRequire(import.meta.url);
const get = (query: string) => GET(new Request(`http://127.0.0.1:3000/adr.md?${query}`));

async function recordOf(query: string): Promise<string> {
  const response = await get(query);
  expect(response.status).toBe(200);
  return response.text();
}

const FRONT = /^---\n([\s\S]*?)\n---\n/;
const bodyOf = (text: string) => text.replace(FRONT, '');

type Heading = { level: string; text: string };

/** The headings as a Markdown parser finds them, which sees none in a code block. */
function headingsOf(text: string): Heading[] {
  const tokens = new MarkdownIt().parse(bodyOf(text), {});
  return tokens.flatMap((token, index) =>
    token.type === 'heading_open' ? [{ level: token.tag, text: tokens[index + 1]?.content ?? '' }] : [],
  );
}

/** What stands under a heading, up to the next of its level or above. */
function sectionOf(text: string, heading: string): string {
  const depth = /^#+/.exec(heading)?.[0].length ?? 1;
  const [, after = ''] = text.split(`\n${heading}\n`);
  return after.split(new RegExp(`\\n#{1,${depth}} `))[0]?.trim() ?? '';
}
const itemsOf = (section: string) => section.split('\n').flatMap((line) => /^\* (.*)$/.exec(line)?.[1] ?? []);

/** The template that MADR publishes with this version. */
const TEMPLATE = readFileSync(require.resolve('madr/template/adr-template.md'), 'utf8');
const isOwnName = ({ text }: Heading) => text.startsWith('{');

test('a record has the headings of MADR 4.0.0, in its order, and no other', async () => {
  const expected = headingsOf(TEMPLATE).filter((heading) => !isOwnName(heading));
  expect(expected.map(({ text }) => text)).toContain('Context and Problem Statement');
  for (const lang of ['en', 'ja']) {
    const record = await recordOf(`scenario=talk&lang=${lang}`);
    const options = new Set(itemsOf(sectionOf(record, '## Considered Options')));
    const isOption = ({ level, text }: Heading) => level === 'h3' && options.has(text);
    const found = headingsOf(record).filter((heading) => heading.level !== 'h1' && !isOption(heading));
    expect(found, lang).toEqual(expected);
    expect(headingsOf(record).filter(({ level }) => level === 'h1')).toHaveLength(1);
  }
});

test('its front matter is YAML with the fields of the template, status and date among them', async () => {
  const [, ours = ''] = FRONT.exec(await recordOf('scenario=talk&date=2026-12-01')) ?? [];
  const fields = [...(FRONT.exec(TEMPLATE)?.[1] ?? '').matchAll(/^([a-z-]+):/gm)].map(([, field]) => field);
  expect(Object.keys(parse(ours))).toEqual(fields);
  expect(parse(ours)).toMatchObject({ status: 'proposed', date: '2026-12-01', 'decision-makers': [] });
});

test('in February 2019 the record says what the talk said: ecs-cli by 5.8 points, carried by tear-down', async () => {
  const record = await recordOf('scenario=talk&as-of=2019-02');
  const [chosen] = sectionOf(record, '## Decision Outcome').split('\n');
  expect(chosen).toBe(
    'Chosen option: "Fargate × API Gateway + NLB × ecs-cli", because it fits best: 96.2 of 100, 5.8 points ahead of Fargate × API Gateway + NLB × CloudFormation.',
  );
  const first = sectionOf(record, '### Fargate × API Gateway + NLB × ecs-cli');
  expect(first).toMatch(
    /^Fit 96\.2 of 100 = 50 \+ 15\.4 \(.*\) \+ 15\.4 \(.*\) \+ 7\.7 \(.*\) \+ 7\.7 \(Frequent tear-down\)\.$/m,
  );
  expect(first).toMatch(/^\* Good, because .* \[F17\] · Frequent tear-down \+1$/m);
  expect(first).toMatch(/^\* Bad, because .* \[F14\] · Calls between services −1$/m);
  expect(sectionOf(record, '## Decision Drivers')).toMatch(/^\* Frequent tear-down \(Should, weight 2\): /m);
  expect(sectionOf(record, '## More Information')).toMatch(
    /^\* Without “Frequent tear-down”: .*CloudFormation, .*CloudFormation share first place$/m,
  );
});

test('the best tier is argued in full, every other stands in one line with what blocks it', async () => {
  const record = await recordOf('scenario=talk&as-of=2019-02');
  const considered = itemsOf(sectionOf(record, '## Considered Options'));
  expect(considered).toHaveLength(12);
  const argued = headingsOf(sectionOf(record, '## Pros and Cons of the Options')).map(({ text }) => text);
  expect(argued).toEqual([
    'Fargate × API Gateway + NLB × ecs-cli',
    'EC2 × API Gateway + NLB × ecs-cli',
    'Fargate × API Gateway + NLB × CloudFormation',
    'EC2 × API Gateway + NLB × CloudFormation',
  ]);
  expect(considered.slice(0, 4)).toEqual(argued);
  const others = considered.slice(4);
  expect(others.filter((line) => / × ALB × .*workaround.*\[F05\]/.test(line))).toHaveLength(4);
  expect(others.filter((line) => / × Service discovery × .*ruled out.*\[F03\]$/.test(line))).toHaveLength(4);
});

test('every argument begins with one of the three phrases of the template', async () => {
  const phrases = [...new Set(TEMPLATE.match(/^\* (Good|Neutral|Bad), because/gm))];
  expect(phrases).toHaveLength(3);
  for (const lang of ['en', 'ja']) {
    const record = await recordOf(`scenario=talk&as-of=2019-02&lang=${lang}`);
    for (const heading of ['### Consequences', '## Pros and Cons of the Options']) {
      const items = itemsOf(sectionOf(record, heading));
      expect(items.length).toBeGreaterThan(5);
      for (const item of items)
        expect(
          phrases.some((phrase) => `* ${item}`.startsWith(phrase)),
          item,
        ).toBe(true);
    }
  }
});

test('each fact that is cited leads to its page, and stands among the sources with the day on which it was read', async () => {
  const record = await recordOf('scenario=talk&as-of=2019-02');
  const [text = '', sources = ''] = record.split('Sources of the facts');
  const cited = [...new Set([...text.matchAll(/\[(F\d\d[a-z0-9-]*)\]/g)].map(([, id = '']) => id))];
  expect(cited).toEqual(expect.arrayContaining(['F01', 'F03', 'F14', 'F17', 'F18', 'F20']));
  const known = new Map(theCatalog().facts.map((fact) => [fact.id, fact]));
  for (const id of cited) {
    const [first] = known.get(id)?.sources ?? [];
    expect(sources).toContain(`\n* [${id}] – `);
    if (first) expect(sources).toContain(`\n[${id}]: <${first.url}>`);
    if (first) expect(sources).toContain(`read ${first.read}`);
  }
  // F03 is documented, and so is a link to whoever reads the Markdown as Markdown.
  expect(new MarkdownIt().render(bodyOf(record))).toMatch(/<a href="https:\/\/[^"]+service-discovery\.md">F03<\/a>/);
});

test('the price of the choice are the facts against it that no requirement weighs, and what it costs', async () => {
  const consequences = sectionOf(await recordOf('scenario=talk&as-of=2019-02'), '### Consequences');
  const [own = '', price = ''] = consequences.split('The price of this choice');
  expect(own).toContain('[F14]');
  expect(price).toMatch(/\* Bad, because .*\[F58\]/);
  expect(price).toMatch(/\* Neutral, because it costs about US\$\d+ a month, US\$\d+ of it with no request at all/);
});

test('what the tools found, that nothing is exported, and the day of the review confirm it', async () => {
  const record = await recordOf('scenario=talk&date=2026-08-31');
  const confirmation = itemsOf(sectionOf(record, '### Confirmation')).join('\n');
  for (const tool of ['cfn-lint', 'cdk-nag', 'Guard rules']) expect(confirmation).toContain(tool);
  expect(confirmation).toContain('exports nothing');
  // Half a year on from the last day of August is the last day of February.
  expect(confirmation).toContain('Review by 2027-02-28');
});

test('a pick by hand and one that a must rules out say so', async () => {
  const behind = await recordOf('scenario=talk&as-of=2019-02&pick=fargate.api-gateway-nlb.cloudformation');
  expect(behind).toContain(
    'because it was picked by hand at a fit of 90.4 of 100. The requirements put Fargate × API Gateway + NLB × ecs-cli first, by 5.8 points.',
  );
  const out = await recordOf('scenario=talk&pick=fargate.service-discovery.cloudformation');
  expect(out).toMatch(/because it was picked by hand, although a must rules it out: .*\[F03\]/);
  expect(headingsOf(out).map(({ text }) => text)).toContain('Fargate × Service discovery × CloudFormation');
});

test("Nygard's form has its five parts under the number and title of adr-tools", async () => {
  for (const lang of ['en', 'ja']) {
    const record = await recordOf(`scenario=talk&adr=nygard&lang=${lang}&date=2026-12-01`);
    const [title, ...headings] = headingsOf(record);
    expect(title?.text).toMatch(/^1\. .*Fargate × API Gateway \+ NLB × CloudFormation/);
    expect(headings).toEqual(['Status', 'Context', 'Decision', 'Consequences'].map((text) => ({ level: 'h2', text })));
    expect(record).toMatch(/^# 1\. .*\n\nDate: 2026-12-01\n\n## Status\n\nProposed\n\n## Context\n/);
  }
});

test('in Japanese the headings and phrases stay, and what is said is Japanese', async () => {
  const record = await recordOf('scenario=talk&as-of=2019-02&lang=ja');
  expect(record).toMatch(/^# webをFargate × API Gateway \+ NLB × ecs-cliで動かす$/m);
  expect(record).toMatch(/^Chosen option: "Fargate × API Gateway \+ NLB × ecs-cli", because 適合度が最も高いためです/m);
  const prose = bodyOf(record).replace(/```[\s\S]*?```/g, '');
  for (const item of itemsOf(sectionOf(prose, '## Pros and Cons of the Options')))
    expect(item).toMatch(/, because .*[ぁ-んァ-ヶ一-龠]/);
});

test('the record in the bundle is the same, beside its picture, and the README leads there', async () => {
  const query = 'scenario=talk&name=shop&lang=ja';
  const zip = await GET_ZIP(new Request(`http://127.0.0.1:3000/bundle.zip?${query}`));
  const entries = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  const path = 'docs/adr/0001-run-shop-on-fargate-api-gateway-nlb-cloudformation.md';
  expect(Object.keys(entries)).toEqual(expect.arrayContaining([path, 'docs/adr/architecture.svg']));
  const text = (name: string) => strFromU8(entries[name] ?? new Uint8Array());
  expect(text(path)).toBe(await recordOf(query));
  expect(text('docs/adr/architecture.svg')).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);
  expect(text(path)).toContain('[architecture.svg](architecture.svg)');
  expect(text(path)).toMatch(/```mermaid\n[\s\S]*flowchart LR\n[\s\S]*```/);
  expect(text('README.md')).toContain(`](${path})`);
  expect(text('README.md')).toContain(`- \`${path}\`\n`);
});

test('a download is named as in the bundle, and kept by its tag', async () => {
  const response = await get('scenario=talk&adr=log4brains');
  expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  expect(response.headers.get('content-disposition')).toBe(
    'inline; filename="20261122-run-web-on-fargate-api-gateway-nlb-cloudformation.md"',
  );
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('etag')).toMatch(/^W\/"[\w-]+"$/);
  expect(await recordOf('scenario=talk')).toBe(await recordOf('scenario=talk'));
});

test.for([
  ['scenario=talk&adr=arc42', 'adr'],
  ['scenario=talk&date=2026-02-30', 'date'],
  ['need=tear-down.none', 'pick'],
] as const)('%s is a 400 on %s', async ([query, field]) => {
  const response = await get(query);
  expect([response.status, errorSchema.parse(await response.json()).error.field]).toEqual([400, field]);
});

test('the form of the record changes the record and what the manifest says of it, and nothing else', async () => {
  const filesOf = async (adr: string) => {
    const zip = await GET_ZIP(new Request(`http://127.0.0.1:3000/bundle.zip?scenario=talk&adr=${adr}`));
    return Object.entries(unzipSync(new Uint8Array(await zip.arrayBuffer()))).map(([path, data]) => [
      path,
      strFromU8(data),
    ]);
  };
  const plain = new Map((await filesOf('madr')).map(([path, text]) => [path, text]));
  const changed = (await filesOf('nygard')).filter(([path, text]) => plain.get(path) !== text).map(([path]) => path);
  expect(changed).toEqual([
    'README.md',
    'docs/adr/0001-run-web-on-fargate-api-gateway-nlb-cloudformation.md',
    'saikyo-ecs.json',
  ]);
});
