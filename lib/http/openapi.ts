import { z } from 'zod';
import type { Catalog } from '#lib/catalog/schema.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { appUrl } from './address.ts';
import {
  catalogSchema,
  errorSchema,
  healthSchema,
  manifestSchema,
  previewSchema,
  rankingSchema,
} from './answer-schemas.ts';
import { parameterSchemas } from './parameter-schemas.ts';
import { statusOf } from './refusal.ts';
import { packageVersion } from './version.ts';

type Schema = Record<string, unknown>;

const SCHEMAS = {
  Ranking: rankingSchema,
  Catalog: catalogSchema,
  Preview: previewSchema,
  Health: healthSchema,
  Manifest: manifestSchema,
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

const REFUSALS = {
  get: ['unknown-value', 'query-too-long', 'wrong-host', 'unexpected'],
  post: ['unknown-value', 'cross-site', 'body-too-large', 'query-too-long', 'not-json', 'wrong-host', 'unexpected'],
} as const;

type Call = { summary: string; ok: object; takes?: Schema };

function operation(method: keyof typeof REFUSALS, id: string, { summary, ok, takes = {} }: Call) {
  const refusals = REFUSALS[method].map((code) => [
    String(statusOf(code)),
    { description: 'Refused; the message names the repair.', ...inJson(reference('Error')) },
  ]);
  const known =
    method === 'get' ? { '304': { description: 'Not changed since the ETag given in If-None-Match.' } } : {};
  const responses = { '200': { description: summary, ...ok }, ...known, ...Object.fromEntries(refusals) };
  return { [method]: { operationId: id, summary, ...takes, responses } };
}

/** The product's whole HTTP surface as an OpenAPI 3.1 document. */
export function openApi(catalog: Catalog) {
  const entries = Object.entries(parameterSchemas(vocabularyOf(catalog)));
  const properties = Object.fromEntries(entries.map(([name, schema]) => [name, jsonSchema(schema)]));
  const parameters = Object.entries(properties).map(([name, { description, ...schema }]) => {
    return { name, in: 'query', required: false, ...(description !== undefined && { description }), schema };
  });
  const posted = {
    requestBody: { required: true, ...inJson({ type: 'object', properties, additionalProperties: false }) },
  };
  const get = (id: string, summary: string, ok: object, takes: Schema = { parameters }) =>
    operation('get', id, { summary, ok, takes });
  const archive = (id: string, summary: string, type: string) => ({
    ...get(id, summary, binary(type)),
    ...operation('post', `${id}ByPost`, { summary, ok: binary(type), takes: posted }),
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
      '/': get('describe', 'What this is, as text for a terminal (Accept: text/plain)', inText('text/plain'), {}),
      '/api/catalog': get('catalog', 'Options, requirements, scenarios and dated facts', inJson(reference('Catalog'))),
      '/api/ranking': get(
        'ranking',
        'Every combination, ranked for the requirements given',
        inJson(reference('Ranking')),
      ),
      '/api/bundle': get(
        'preview',
        'The files of the bundle, cut into tokens for a page',
        inJson(reference('Preview')),
      ),
      '/bundle.zip': archive('bundleZip', 'The bundle as a zip', 'application/zip'),
      '/bundle.tgz': archive('bundleTgz', 'The bundle as a gzipped tar', 'application/gzip'),
      '/template.yaml': get('template', 'The CloudFormation template of the bundle', inText('application/yaml')),
      '/api/health': get('health', 'Whether the server is up', inJson(reference('Health')), {}),
      '/openapi.json': get('openapi', 'This document', inJson(ANY_JSON), {}),
    },
    components: {
      schemas: Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [name, jsonSchema(schema)])),
    },
  };
}
