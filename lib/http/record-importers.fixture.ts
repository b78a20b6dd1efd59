/** What an importer makes of a file. */
export type Imported = { id: string; title: string; date: string; status: string; links: string[] };

const FRONT_END = '---';

function restOf(lines: readonly string[], prefix: string): string | undefined {
  return lines.find((line) => line.startsWith(prefix))?.slice(prefix.length);
}

const linksOf = (text: string) => [...text.matchAll(/\[.*\]\((.*)\)/g)].map(([, target = '']) => target);

/**
 * Structurizr's importer of MADR: `NNNN-title.md`; status and date are the rest of their line in the front matter, as they
 * stand; the title is the first line that begins with `# `. Undefined: the file is passed over.
 * https://github.com/structurizr/java, structurizr-import, MadrDecisionImporter.
 */
export function asMadr(name: string, text: string): Imported | undefined {
  if (!/^\d{4}-.+?.md$/.test(name)) return undefined;
  const content = text.replace(/^---\n(^.*\n)*?---\n/m, '');
  const [first, ...rest] = text.split('\n');
  const front = first?.startsWith(FRONT_END) ? rest.slice(0, rest.indexOf(FRONT_END)) : [];
  return {
    id: String(Number.parseInt(name.slice(0, 4), 10)),
    title: restOf(content.split('\n'), '# ') ?? 'Title',
    date: restOf(front, 'date: ') ?? '',
    status: restOf(front, 'status: ') ?? 'accepted',
    links: linksOf(content),
  };
}

/**
 * Its importer of Log4brains: `YYYYMMDD-title.md`; the title is the first line, status and date are lines of a list.
 * Log4brainsDecisionImporter of the same library.
 */
export function asLog4brains(name: string, text: string): Imported | undefined {
  if (!/^\d{8}-.+?.md$/.test(name)) return undefined;
  const lines = text.split('\n');
  return {
    id: name.slice(0, 8),
    title: lines[0]?.slice(2) ?? '',
    date: restOf(lines, '- Date: ') ?? '',
    status: restOf(lines, '- Status: ') ?? '',
    links: linksOf(text),
  };
}

/**
 * Its importer of adr-tools: `NNNN-title.md`; the title is what follows the number of the first line, the status the first
 * word after its heading. AdrToolsDecisionImporter of the same library.
 */
export function asAdrTools(name: string, text: string): Imported | undefined {
  if (!name.endsWith('.md')) return undefined;
  const lines = text.split('\n');
  const [title = ''] = lines;
  const after = lines.slice(lines.indexOf('## Status') + 1);
  return {
    id: String(Number.parseInt(name.slice(0, 4), 10)),
    title: title.slice(title.indexOf('.') + 2),
    date: restOf(lines, 'Date: ') ?? '',
    status: after.find((line) => line !== '')?.split(' ')[0] ?? '',
    links: linksOf(text),
  };
}
