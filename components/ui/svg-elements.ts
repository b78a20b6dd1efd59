import { createElement, type ReactNode } from 'react';

const TOKEN = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

type Open = { tag: string; attributes: Record<string, string>; children: ReactNode[] };

const plain = (text: string) => text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '');

function nameOf(attribute: string): string {
  return /^(data|aria)-/.test(attribute) ? attribute : attribute.replace(/[-:](\w)/g, (_, next) => next.toUpperCase());
}

function attributesOf(written: string): Record<string, string> {
  const pairs = [...written.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [nameOf(name), plain(value)]);
  return Object.fromEntries(pairs);
}

const close = ({ tag, attributes, children }: Open) => createElement(tag, attributes, ...children);

/**
 * What lib/diagram writes, as elements: the page takes no markup as text (Trusted Types), and React changes only what
 * differs. It reads what our own writer makes, not XML at large.
 */
export function svgElements(svg: string): ReactNode[] {
  const root: Open = { tag: 'g', attributes: {}, children: [] };
  const open: Open[] = [root];
  for (const [, end, tag, written = '', isEmpty, text] of svg.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(plain(text));
    else if (end) {
      const done = open.pop();
      if (done && open.length > 0) (open.at(-1) ?? root).children.push(close(done));
    } else if (tag) {
      const element: Open = { tag, attributes: attributesOf(written), children: [] };
      if (isEmpty) parent.children.push(close(element));
      else open.push(element);
    }
  }
  return root.children;
}
