'use client';
import { Fragment, type Ref, useMemo } from 'react';
import { ExternalLink } from '#components/ui/external-link.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { type Block, piecesOf, recordBlocks } from './record-blocks.ts';

type Pages = ReadonlyMap<string, string>;

function Line({ text, pages }: { text: string; pages: Pages }) {
  return piecesOf(text, pages).map((piece, index) => {
    // Pieces have no identity but their place.
    const key = index;
    if (piece.href !== undefined)
      return (
        <ExternalLink key={key} href={piece.href}>
          {piece.text}
        </ExternalLink>
      );
    if (piece.isCode)
      return (
        <code key={key} className="break-all font-mono text-[0.9em]">
          {piece.text}
        </code>
      );
    return piece.isStrong ? <b key={key}>{piece.text}</b> : <Fragment key={key}>{piece.text}</Fragment>;
  });
}

/** The record stands below a heading of the page's second level. */
const HEADINGS = {
  1: { Tag: 'h3', className: 'mt-4 font-bold text-xl' },
  2: { Tag: 'h4', className: 'mt-8 border-line border-t pt-3 font-bold text-lg' },
  3: { Tag: 'h5', className: 'mt-5 font-bold' },
} as const;

function Piece({ block, pages }: { block: Block; pages: Pages }) {
  if (block.kind === 'heading') {
    const { Tag, className } = HEADINGS[block.level === 1 || block.level === 2 ? block.level : 3];
    return <Tag className={className}>{block.text}</Tag>;
  }
  if (block.kind === 'list')
    return (
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {block.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place
          <li key={index}>
            <Line text={item} pages={pages} />
          </li>
        ))}
      </ul>
    );
  if (block.kind === 'text')
    return (
      <p className="mt-2">
        <Line text={block.text} pages={pages} />
      </p>
    );
  return (
    <pre className="mt-2 whitespace-pre-wrap break-words rounded-md bg-sunken p-3 font-mono text-sm leading-relaxed">
      {block.text}
    </pre>
  );
}

/** A record as people read it. */
export function RecordText({ markdown, lang, ref }: { markdown: string; lang: Locale; ref: Ref<HTMLElement> }) {
  const { blocks, pages } = useMemo(() => recordBlocks(markdown), [markdown]);
  return (
    <article ref={ref} lang={lang} className="text-pretty break-words [&>:first-child]:mt-0">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
        <Piece key={index} block={block} pages={pages} />
      ))}
    </article>
  );
}
