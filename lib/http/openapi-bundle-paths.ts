import { binary, inJson, inText } from './openapi-call.ts';
import { ALWAYS, OF_A_BODY, operation } from './openapi-operation.ts';
import type { Takes } from './openapi-parameters.ts';
import { reference } from './openapi-schemas.ts';

const LANGUAGE = { name: 'lang', in: 'path', required: true, schema: { type: 'string', enum: ['ja', 'en'] } };

/** What stands for a decision elsewhere: these two may be loaded by other sites' pages. */
export function cardPaths({ query }: Takes) {
  return {
    '/og.png': operation('get', 'picture', {
      summary: 'The decision as the picture beside its link, 1200 × 630',
      ok: binary('image/png'),
      takes: query,
      refuses: ['unknown-value', 'query-too-long', 'too-many', ...ALWAYS],
    }),
    '/embed/{lang}': operation('get', 'embed', {
      summary: 'The decision as a card to be framed; what of the link cannot be used is left out and said',
      ok: inText('text/html'),
      takes: { parameters: [LANGUAGE, ...query.parameters] },
      refuses: ['query-too-long', 'not-found', ...ALWAYS],
    }),
  };
}

/** The calls that answer with a bundle, or with what it holds, costs and looks like. */
export function bundlePaths({ query, posted }: Takes) {
  const get = (id: string, summary: string, ok: object) => operation('get', id, { summary, ok, takes: query });
  const archive = (id: string, summary: string, type: string) => ({
    ...get(id, summary, binary(type)),
    ...operation('post', `${id}ByPost`, { summary, ok: binary(type), takes: posted, refuses: OF_A_BODY }),
  });
  return {
    '/api/bundle': get('preview', 'The files of the bundle, cut into tokens for a page', inJson(reference('Preview'))),
    '/bundle.zip': archive('bundleZip', 'The bundle as a zip', 'application/zip'),
    '/bundle.tgz': archive('bundleTgz', 'The bundle as a gzipped tar', 'application/gzip'),
    '/template.yaml': get('template', 'The CloudFormation template of the bundle', inText('application/yaml')),
    '/adr.md': get('record', 'The decision record of the bundle, as Markdown', inText('text/markdown')),
    '/saikyo-ecs.json': get('manifest', 'What was decided, as the bundle carries it', inJson(reference('Manifest'))),
    '/contents.json': get('contents', 'The resources and files of the bundle', inJson(reference('Contents'))),
    '/cost.json': get('cost', 'What the bundle costs a month, line by line', inJson(reference('Cost'))),
    '/diagram.json': get(
      'diagram',
      'The architecture of the bundle as parts and arrows, drawn from its template',
      inJson(reference('Diagram')),
    ),
    '/diagram.svg': get('diagramSvg', 'The same architecture as a picture', inText('image/svg+xml')),
    '/diagram.mmd': get('diagramMermaid', 'The same architecture as a Mermaid flowchart', inText('text/plain')),
  };
}
