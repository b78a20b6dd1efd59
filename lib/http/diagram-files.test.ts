import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import type { DiagramGraph, DiagramNode } from '#lib/diagram/graph-shape.ts';
import { diagramMermaid } from '#lib/diagram/mermaid.ts';
import { sceneOf } from '#lib/diagram/scene.ts';
import { diagramSvg } from '#lib/diagram/svg.ts';
import { decide } from './decide.ts';
import { answerDiagramMermaid, answerDiagramSvg, diagramOf } from './diagram.ts';
import { DRAWN_WITH_NAMES, graphOf } from './diagrams.fixture.ts';

type Mermaid = { parse: (text: string) => Promise<{ diagramType: string }> };

/** Mermaid's own parser. It cleans labels by a library that needs a browser; how they parse does not depend on that. */
function mermaid(): Mermaid {
  const require = createRequire(import.meta.url);
  const script = readFileSync(require.resolve('@mermaid-js/tiny/dist/mermaid.tiny.js'), 'utf8');
  const context: vm.Context & { mermaid?: Mermaid } = vm.createContext({
    console,
    setTimeout,
    clearTimeout,
    structuredClone,
    URL,
  });
  vm.runInContext('Function.prototype.addHook = () => {}; Function.prototype.sanitize = (text) => text;', context);
  vm.runInContext(script, context);
  if (!context.mermaid) throw new Error('the package gives no mermaid');
  return context.mermaid;
}
const { parse } = mermaid();

test.each(DRAWN_WITH_NAMES)('$name: Mermaid itself reads it', async ({ id, settings, name }) => {
  const drawn = diagramMermaid(graphOf(id, settings, 'ja'), { lang: 'ja', title: name });
  expect((await parse(drawn)).diagramType).toBe('flowchart-v2');
});

test('the parser is no formality', async () => {
  await expect(parse('flowchart LR\n  a["open --> b')).rejects.toThrow('Parse error');
  await expect(parse('flowchart LR\n  end --> b')).rejects.toThrow('Parse error');
});

const HOSTILE = [
  '</text><script>alert(1)</script>',
  '"] --> x',
  '%%{init: {}}%%',
  'end',
  "`a` #quot; ; \\ & ' $",
  'a\u0000b\u0007',
];
const text = (word: string) => ({ ja: word, en: word });
const hostileGraph = (word: string): DiagramGraph => {
  const node: DiagramNode = {
    id: 'end',
    slot: 'service:x',
    members: ['x'],
    role: 'service',
    place: 'private',
    label: text(word),
    detail: text(word),
    sentence: word,
    icon: 'ecs',
  };
  const users: DiagramNode = { ...node, id: 'class', slot: 'users', role: 'users', place: 'edge' };
  return { nodes: [node, users], edges: [{ id: 'check', from: 'end', to: 'class', kind: 'check', via: [] }] };
};

test.each(HOSTILE)('%j stays a text, in both forms', async (word) => {
  const graph = hostileGraph(word);
  await expect(parse(diagramMermaid(graph, { lang: 'en', title: word }))).resolves.toBeTruthy();
  const options = { lang: 'en', theme: 'light', title: word, description: word, isHeaded: true } as const;
  const svg = diagramSvg(sceneOf(graph, 'en'), options);
  expect(svg).not.toMatch(/<script|(?!\n)\p{Cc}/u);
  expect(svg.match(/<text/g)?.length).toBe(svg.match(/<\/text>/g)?.length);
});

const request = (query: string) => new Request(`http://127.0.0.1:3000/diagram?${query}`);
const PICK = 'pick=fargate.alb.cloudformation';

test('the picture is an SVG that stands alone: it fetches nothing and runs nothing', async () => {
  const response = await answerDiagramSvg(request(PICK), theCatalog());
  expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
  const svg = await response.text();
  expect(svg).not.toMatch(/<script|<foreignObject|<image|href=|url\(|@import| on[a-z]+=| style=/i);
  expect(svg).toContain('aria-labelledby="diagram-title diagram-desc"');
  expect(svg).toContain('<title id="diagram-title">Fargate × ALB × CloudFormation</title>');
  expect(svg).toMatch(/<desc id="diagram-desc">requests: Client → ALB/);
  expect(svg).toContain('data-part="WebService"');
});

test('the same choice gives the same bytes, the other language another picture', async () => {
  const bodyOf = async (query: string) => (await answerDiagramSvg(request(query), theCatalog())).text();
  expect(await bodyOf(PICK)).toBe(await bodyOf(PICK));
  expect(await bodyOf(`${PICK}&lang=ja`)).toContain('>クライアント</text>');
});

test('what strains and what breaks is part of the picture', async () => {
  const need = 'pick=fargate.service-discovery.ecs-cli&need=web-entry.must,ci-heavy.should';
  const { graph, states } = diagramOf(theCatalog(), await decide(request(need), theCatalog()));
  expect(states.broken).toEqual([{ from: 'client', to: 'names' }]);
  const marked = graph.nodes.flatMap(({ id, role }) => (states.parts.has(id) ? [[role, states.parts.get(id)]] : []));
  expect(marked).toEqual([
    ['tool', 'strains'],
    ['names', 'strains'],
  ]);
  const svg = await (await answerDiagramSvg(request(need), theCatalog())).text();
  expect(svg).toContain('data-arrow="broken client names"');
});

test('Mermaid comes as text, titled by the formula', async () => {
  const response = await answerDiagramMermaid(request(PICK), theCatalog());
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const body = await response.text();
  expect(body.split('\n').slice(0, 4)).toEqual([
    '---',
    'title: "Fargate × ALB × CloudFormation"',
    '---',
    'flowchart LR',
  ]);
  expect((await parse(body)).diagramType).toBe('flowchart-v2');
});

test('no theme leaves a colour to chance', () => {
  const scene = sceneOf(graphOf('ec2.alb.cloudformation'), 'en');
  const options = { lang: 'en', title: 't', description: 'd' } as const;
  expect(diagramSvg(scene, { ...options, theme: 'dark' })).not.toMatch(/var\(|<style|undefined|NaN/);
  expect(diagramSvg(scene, { ...options, theme: 'page' })).not.toMatch(/fill="#(faf9f6|15181d)|<style|undefined/);
  expect(diagramSvg(scene, { ...options, theme: 'auto' })).toContain('@media (prefers-color-scheme:dark)');
});
