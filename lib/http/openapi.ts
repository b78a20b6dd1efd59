import { z } from 'zod';
import type { Catalog } from '#lib/catalog/schema.ts';
import { PARAMETERS } from '#lib/choice/choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { appUrl } from './address.ts';
import {
  catalogSchema,
  errorSchema,
  healthSchema,
  manifestSchema,
  pointedSchema,
  previewSchema,
  rankingSchema,
} from './answer-schemas.ts';
import { WITH } from './comparison.ts';
import { comparisonSchema } from './comparison-schema.ts';
import { contentsSchema } from './contents-schema.ts';
import { costSchema } from './cost-schema.ts';
import { DEPLOY_SCHEMAS, deployPaths } from './deploy/openapi-paths.ts';
import { diagramSchema } from './diagram-schema.ts';
import { explanationSchema } from './explanation-schema.ts';
import { parameterSchemas, servicesSchema } from './parameter-schemas.ts';
import { type ErrorCode, statusOf } from './refusal.ts';
import { timelineSchema } from './timeline-schema.ts';
import { packageVersion } from './version.ts';

type Schema = Record<string, unknown>;

const SCHEMAS = {
  Ranking: rankingSchema,
  Explanation: explanationSchema,
  Timeline: timelineSchema,
  Comparison: comparisonSchema,
  Catalog: catalogSchema,
  Beyond: pointedSchema,
  Preview: previewSchema,
  Health: healthSchema,
  Manifest: manifestSchema,
  Cost: costSchema,
  Contents: contentsSchema,
  Diagram: diagramSchema,
  ...DEPLOY_SCHEMAS,
  Error: errorSchema,
};

/** A zod schema as OpenAPI 3.1 takes it: JSON Schema, the dialect left to the document. */
function jsonSchema(schema: z.ZodType): Schema {
  const { $schema: _, '~standard': __, ...rest } = z.toJSONSchema(schema);
  return rest;
}

const reference = (name: keyof typeof SCHEMAS) => ({ $ref: `#/components/schemas/${name}` });
const inJson = (schema: Schema) => ({ content: { 'application/json': { schema } } });
const binary = (type: string) => ({ content: { [type]: { schema: { type: 'string', format: 'binary' } } } });
const inText = (type: string) => ({ content: { [type]: { schema: { type: 'string' } } } });
const ANY_JSON: Schema = { type: 'object' };

const ALWAYS = ['method-not-allowed', 'wrong-host', 'unexpected'] as const;
const OF_A_QUERY = ['unknown-value', 'query-too-long', ...ALWAYS] as const;
const OF_A_BODY = ['cross-site', 'body-too-large', 'not-json', ...OF_A_QUERY] as const;

type Call = { summary: string; ok: object; takes?: Schema; refuses?: readonly ErrorCode[] };

function refusalOf(code: ErrorCode): [string, object] {
  const description =
    code === 'method-not-allowed'
      ? 'Refused: this address was called by a method that it does not describe. Allow lists those it takes.'
      : 'Refused; the message names the repair.';
  return [String(statusOf(code)), { description, ...inJson(reference('Error')) }];
}

function operation(method: 'get' | 'post', id: string, { summary, ok, takes = {}, refuses = OF_A_QUERY }: Call) {
  const refusals = refuses.map(refusalOf);
  const known =
    method === 'get' ? { '304': { description: 'Not changed since the ETag given in If-None-Match.' } } : {};
  const responses = { '200': { description: summary, ...ok }, ...known, ...Object.fromEntries(refusals) };
  return { [method]: { operationId: id, summary, ...takes, responses } };
}

/** The product's whole HTTP surface as an OpenAPI 3.1 document. */
export function openApi(catalog: Catalog) {
  const schemas = parameterSchemas(vocabularyOf(catalog));
  const properties = Object.fromEntries(PARAMETERS.map((name) => [name, jsonSchema(schemas[name])]));
  const parameters = Object.entries(properties).map(([name, { description, ...schema }]) => {
    return { name, in: 'query', required: false, ...(description !== undefined && { description }), schema };
  });
  const beside = {
    name: WITH,
    in: 'query',
    required: false,
    description:
      'One to three combinations, parted by a comma, beside the pick or the winner. Default: what comes nearest.',
    schema: { type: 'string' },
  };
  const { service: _, ...flat } = properties;
  const inBody = { ...flat, services: jsonSchema(servicesSchema) };
  const body = { type: 'object', properties: inBody, additionalProperties: false };
  const posted = { requestBody: { required: true, ...inJson(body) } };
  const get = (id: string, summary: string, ok: object, more: Partial<Call> = { takes: { parameters } }) =>
    operation('get', id, { summary, ok, ...more });
  const archive = (id: string, summary: string, type: string) => ({
    ...get(id, summary, binary(type)),
    ...operation('post', `${id}ByPost`, { summary, ok: binary(type), takes: posted, refuses: OF_A_BODY }),
  });
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
      '/': get('describe', 'What this is, as text for a terminal (Accept: text/plain)', inText('text/plain'), {
        refuses: ALWAYS,
      }),
      '/api/catalog': get(
        'catalog',
        'Options, requirements, scenarios and dated facts',
        inJson(reference('Catalog')),
        {},
      ),
      '/api/ranking': get(
        'ranking',
        'Every combination, ranked for the requirements given',
        inJson(reference('Ranking')),
      ),
      '/api/beyond': get(
        'beyond',
        'What the requirements point to that is not among the combinations',
        inJson(reference('Beyond')),
      ),
      '/api/explanation': get(
        'explanation',
        'Where the points of one combination come from, and what the answer rests on',
        inJson(reference('Explanation')),
      ),
      '/api/timeline': get(
        'timeline',
        'The months in which facts changed, and what that did to the answer',
        inJson(reference('Timeline')),
      ),
      '/api/comparison': get(
        'comparison',
        'Two to four combinations side by side: scores, facts, resources, files and monthly cost',
        inJson(reference('Comparison')),
        { takes: { parameters: [...parameters, beside] } },
      ),
      '/api/bundle': get(
        'preview',
        'The files of the bundle, cut into tokens for a page',
        inJson(reference('Preview')),
      ),
      '/bundle.zip': archive('bundleZip', 'The bundle as a zip', 'application/zip'),
      '/bundle.tgz': archive('bundleTgz', 'The bundle as a gzipped tar', 'application/gzip'),
      '/template.yaml': get('template', 'The CloudFormation template of the bundle', inText('application/yaml')),
      '/contents.json': get('contents', 'The resources and files of the bundle', inJson(reference('Contents'))),
      '/cost.json': get('cost', 'What the bundle costs a month, line by line', inJson(reference('Cost'))),
      '/diagram.json': get(
        'diagram',
        'The architecture of the bundle as parts and arrows, drawn from its template',
        inJson(reference('Diagram')),
      ),
      '/diagram.svg': get('diagramSvg', 'The same architecture as a picture', inText('image/svg+xml')),
      '/diagram.mmd': get('diagramMermaid', 'The same architecture as a Mermaid flowchart', inText('text/plain')),
      ...deployPaths(inBody),
      '/api/health': get('health', 'Whether the server is up', inJson(reference('Health')), {}),
      '/openapi.json': get('openapi', 'This document', inJson(ANY_JSON), {}),
    },
    components: {
      schemas: Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [name, jsonSchema(schema)])),
    },
  };
}
