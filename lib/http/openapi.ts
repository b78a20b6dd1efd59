import type { Catalog } from '#lib/catalog/schema.ts';
import { appUrl } from './address.ts';
import { reviewPaths } from './decisions/openapi-paths.ts';
import { deployPaths } from './deploy/openapi-paths.ts';
import { bundlePaths, cardPaths } from './openapi-bundle-paths.ts';
import { inJson, inText } from './openapi-call.ts';
import { decisionPaths } from './openapi-decision-paths.ts';
import { ALWAYS, operation } from './openapi-operation.ts';
import { takesOf } from './openapi-parameters.ts';
import { answerSchemas, reference } from './openapi-schemas.ts';
import { roomPaths } from './rooms/openapi-paths.ts';
import { packageVersion } from './version.ts';

/** The calls about this server itself. */
function ownPaths() {
  const get = (id: string, summary: string, ok: object) => operation('get', id, { summary, ok });
  return {
    '/api/health': get('health', 'Whether the server is up', inJson(reference('Health'))),
    '/llms.txt': get('llms', 'What this is, for language models', inText('text/plain')),
    '/openapi.json': get('openapi', 'This document', inJson({ type: 'object' })),
  };
}

/** The product's whole HTTP surface as an OpenAPI 3.1 document. */
export function openApi(catalog: Catalog) {
  const takes = takesOf(catalog);
  return {
    openapi: '3.1.1',
    info: {
      title: 'saikyo-ecs',
      version: packageVersion(),
      description:
        'Choose an Amazon ECS architecture by your requirements, see why, and leave with a bundle that deploys.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: appUrl() || '/' }],
    paths: {
      // The address of a page as well, which opens whatever link it gets.
      '/': operation('get', 'describe', {
        summary: 'What this is, as text for a terminal (Accept: text/plain)',
        ok: inText('text/plain'),
        refuses: ALWAYS,
      }),
      ...decisionPaths(takes),
      ...bundlePaths(takes),
      ...reviewPaths(),
      ...cardPaths(takes),
      ...deployPaths(takes.inBody),
      ...roomPaths(takes.inBody, takes.listed),
      ...ownPaths(),
    },
    components: { schemas: answerSchemas() },
  };
}
