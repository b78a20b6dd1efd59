import type { Locale, Text } from '#lib/catalog/schema.ts';
import type { DiagramEdge, DiagramGraph, DiagramNode, EdgeKind } from './graph-shape.ts';
import { KIND_WORDS } from './words.ts';

/** One way through the picture, in words: what travels it, and where it passes. */
export type Way = { kind: EdgeKind; title: string; hops: string[]; text: string };

const PLACE_WORDS: Partial<Record<DiagramNode['place'], Text>> = {
  public: { ja: 'パブリックサブネット', en: 'public subnets' },
  private: { ja: 'プライベートサブネット', en: 'private subnets' },
};
const COUNTED: Record<Locale, (count: number, place: string) => string> = {
  ja: (count, place) => (count > 1 ? `${count}つの${place}` : place),
  en: (count, place) => (count === 2 ? `in two ${place}` : `in ${place}`),
};

/** Where a hop is, told once where several in a row are in the same place. */
function placeOf({ nodes }: DiagramGraph, node: DiagramNode, next: DiagramNode | undefined, lang: Locale): string[] {
  const place = PLACE_WORDS[node.place];
  const subnets = nodes.find(({ role }) => role === `${node.place}-subnets`);
  if (!(place && subnets) || node === subnets || next?.place === node.place) return [];
  return [COUNTED[lang](subnets.members.length, place[lang])];
}

function hopOf(together: readonly DiagramNode[], where: readonly string[], lang: Locale): string {
  const [first] = together;
  const names = together.map(({ label }) => label[lang]).join(lang === 'ja' ? '、' : ', ');
  const about = [...(together.length === 1 && first?.detail ? [first.detail[lang]] : []), ...where];
  if (about.length === 0) return names;
  return lang === 'ja' ? `${names}(${about.join('、')})` : `${names} (${about.join(', ')})`;
}

/** Every chain of arrows, from a part into which none of them leads. */
function chains(edges: readonly DiagramEdge[]): string[][] {
  const starts = [...new Set(edges.map(({ from }) => from))].filter((id) => !edges.some(({ to }) => to === id));
  const follow = (way: string[]): string[][] => {
    const next = edges.filter(({ from, to }) => from === way.at(-1) && !way.includes(to));
    return next.length === 0 ? [way] : next.flatMap(({ to }) => follow([...way, to]));
  };
  return starts.flatMap((start) => follow([start]));
}

/** Chains that differ in the service alone are one, whose hop there is all the services. */
function joined(ways: readonly DiagramNode[][]): DiagramNode[][][] {
  const signature = (way: readonly DiagramNode[]) =>
    way.map(({ role, slot }) => (role === 'service' ? role : slot)).join(' ');
  const groups = new Map<string, DiagramNode[][]>();
  for (const way of ways) groups.set(signature(way), [...(groups.get(signature(way)) ?? []), way]);
  return [...groups.values()].map((same) =>
    (same[0] ?? []).map((_, hop) => [...new Set(same.flatMap((way) => way[hop] ?? []))]),
  );
}

const READ: readonly EdgeKind[] = ['request', 'check', 'name', 'image', 'logs', 'secret', 'deploy'];

/** The picture in words, way by way: requests first, deployment last. What a reader gets who does not see it. */
export function readingOf(graph: DiagramGraph, lang: Locale): Way[] {
  return READ.flatMap((kind) => {
    const ids = chains(graph.edges.filter((edge) => edge.kind === kind));
    const ways = ids.map((way) => way.flatMap((id) => graph.nodes.find((node) => node.id === id) ?? []));
    return joined(ways).map((hops): Way => {
      const words = hops.map((together, index) => {
        const [first] = together;
        const where = kind === 'request' && first ? placeOf(graph, first, hops[index + 1]?.[0], lang) : [];
        return hopOf(together, where, lang);
      });
      return { kind, title: KIND_WORDS[kind][lang], hops: words, text: words.join(' → ') };
    });
  });
}
