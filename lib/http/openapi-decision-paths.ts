import { inJson } from './openapi-call.ts';
import { operation } from './openapi-operation.ts';
import type { Takes } from './openapi-parameters.ts';
import { reference } from './openapi-schemas.ts';

/** The calls that answer what to choose, and why. */
export function decisionPaths({ query, besideQuery, supposingQuery }: Takes) {
  const get = (id: string, summary: string, name: Parameters<typeof reference>[0], takes = query) =>
    operation('get', id, { summary, ok: inJson(reference(name)), takes });
  return {
    '/api/catalog': operation('get', 'catalog', {
      summary: 'Options, requirements, scenarios and dated facts',
      ok: inJson(reference('Catalog')),
    }),
    '/api/ranking': get('ranking', 'Every combination, ranked for the requirements given', 'Ranking', supposingQuery),
    '/api/beyond': get('beyond', 'What the requirements point to that is not among the combinations', 'Beyond'),
    '/api/explanation': get(
      'explanation',
      'Where the points of one combination come from, and what the answer rests on',
      'Explanation',
    ),
    '/api/timeline': get('timeline', 'The months in which facts changed, and what that did to the answer', 'Timeline'),
    '/api/comparison': get(
      'comparison',
      'Two to four combinations side by side: scores, facts, resources, files and monthly cost',
      'Comparison',
      besideQuery,
    ),
  };
}
