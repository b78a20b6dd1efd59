import { expect, test } from 'vitest';
import { cutGraph, cutReading } from './cut-ways.ts';
import type { DiagramGraph, DiagramNode } from './graph-shape.ts';
import { diagramMermaid } from './mermaid.ts';

const node = (id: string, role: DiagramNode['role'], place: DiagramNode['place']): DiagramNode => ({
  id,
  role,
  place,
  label: { ja: id, en: id },
  slot: role,
  members: [id],
  type: 'AWS::Test',
  sentence: id,
});
const GRAPH: DiagramGraph = {
  nodes: [node('Names', 'names', 'names'), node('Web', 'service', 'private')],
  edges: [{ id: 'name', from: 'Names', to: 'Web', kind: 'name', via: [] }],
};
const BROKEN = { broken: [{ from: 'client', to: 'service' }] } as const;

test('whoever reads the picture hears that clients cannot reach a service ruled out for them', () => {
  const [first, ...others] = cutReading(cutGraph(GRAPH, BROKEN, 'en'), 'en');
  expect(first?.text).toMatch(/✕→ Web: no way \(ruled out\)$/);
  expect(others.map(({ text }) => text)).toEqual(['Names → Web']);
});

test('what is cut is not told as a way that can be gone', () => {
  const cut = cutGraph(GRAPH, { broken: [{ from: 'names', to: 'service' }] }, 'ja');
  expect(cutReading(cut, 'ja').map(({ text }) => text)).toEqual(['Names ✕→ Web: つながりません(対象外)']);
});

test('Mermaid draws the cut way with a cross at its end', () => {
  const text = diagramMermaid(cutGraph(GRAPH, BROKEN, 'en'), { lang: 'en', title: 'T' });
  expect(text).toMatch(/ --x Web$/m);
  expect(diagramMermaid(GRAPH, { lang: 'en', title: 'T' })).not.toContain('--x');
});
