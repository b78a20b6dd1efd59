import type { DiagramRole } from '#lib/catalog/diagram-roles.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { CutGraph } from './cut-ways.ts';
import type { DiagramGraph, DiagramNode, EdgeKind } from './graph-shape.ts';
import { LANE_WORD } from './words.ts';

const LINES: Readonly<Record<EdgeKind, string>> = {
  request: '==>',
  check: '-.->',
  name: '-.->',
  secret: '-->',
  logs: '-->',
  image: '-->',
  deploy: '-.->',
};
const HUES = { launch: '#0f8a80', balance: '#8a4fd0', deploy: '#d0356f' } as const;

/** A text between quotes: Mermaid takes character codes after `#`, and looks for directives even inside of quotes. */
function escapeLabel(text: string): string {
  const plain = text.replace(/\p{Cc}/gu, ' ');
  return plain.replace(/[#"`<>&%{}\\;]/g, (character) => `#${character.codePointAt(0)};`);
}

/** An id that is no word of Mermaid's own (`end`, `default`): logical ids begin with a capital, ours get one. */
function idOf({ id, type }: DiagramNode): string {
  const word = id.replace(/[^A-Za-z0-9]/g, '_');
  return type === undefined ? `Our_${word}` : word;
}

function nodeLine(node: DiagramNode, lang: Locale): string {
  const detail = node.detail ? `<br/>${escapeLabel(node.detail[lang])}` : '';
  const hue = node.dimension ? `:::${node.dimension}` : '';
  return `${idOf(node)}["${escapeLabel(node.label[lang])}${detail}"]${hue}`;
}

type Frame = { id: string; title: string; lines: string[] };

const indent = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

function frame({ id, title, lines }: Frame): string[] {
  return lines.length === 0 ? [] : [`subgraph ${id}["${escapeLabel(title)}"]`, ...indent(lines), 'end'];
}

/** The picture as a Mermaid flowchart, which GitHub draws inside of Markdown. */
export function diagramMermaid(
  { nodes, edges, cuts = [] }: DiagramGraph & Partial<CutGraph>,
  { lang, title }: { lang: Locale; title: string },
): string {
  const one = (role: DiagramRole) => nodes.find((node) => node.role === role);
  const framed = (role: DiagramRole, lines: string[]): string[] => {
    const node = one(role);
    return node ? frame({ id: idOf(node), title: node.label[lang], lines }) : lines;
  };
  const isFrame = ({ role }: DiagramNode) => ['vpc', 'public-subnets', 'private-subnets', 'instances'].includes(role);
  const linesOf = (isIn: (node: DiagramNode) => boolean) =>
    nodes.filter((node) => !isFrame(node) && isIn(node)).map((node) => nodeLine(node, lang));
  const services = framed(
    'instances',
    linesOf(({ role }) => role === 'service'),
  );
  const inPrivate = linesOf(({ place, role }) => place === 'private' && role !== 'service');
  const vpc = [
    ...framed(
      'public-subnets',
      linesOf(({ place }) => place === 'public'),
    ),
    ...framed('private-subnets', [...inPrivate, ...services]),
    ...linesOf(({ place }) => place === 'names'),
  ];
  const drawn = [
    ...linesOf(({ place }) => place === 'client' || place === 'edge'),
    ...framed('vpc', vpc),
    ...linesOf(({ place }) => place === 'region'),
    ...frame({ id: 'Our_deploy', title: LANE_WORD[lang], lines: linesOf(({ place }) => place === 'deploy') }),
  ];
  const ids = new Map(nodes.map((node) => [node.id, idOf(node)]));
  const hasLines = (id: string | undefined) =>
    id !== undefined && drawn.some((line) => line.trim().match(/^(subgraph )?(\w+)\[/)?.[2] === id);
  const arrows = edges.flatMap(({ from, to, kind }) => {
    const ends = [ids.get(from), ids.get(to)];
    return ends.every(hasLines) ? [`${ends[0]} ${LINES[kind]} ${ends[1]}`] : [];
  });
  const crossed = cuts.flatMap(({ from, to }) => {
    const ends = [idOf(from), idOf(to)];
    return ends.every(hasLines) ? [`${ends[0]} --x ${ends[1]}`] : [];
  });
  const classes = Object.entries(HUES).map(([name, hue]) => `classDef ${name} stroke:${hue},stroke-width:2px`);
  const head = ['---', `title: ${JSON.stringify(title)}`, '---', 'flowchart LR'];
  return `${[...head, ...indent([...drawn, ...arrows, ...crossed, ...classes])].join('\n')}\n`;
}
