import type { Catalog } from '#lib/catalog/schema.ts';
import { PARAMETERS } from '#lib/choice/choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { WITH } from './comparison.ts';
import { inJson, type Schema } from './openapi-call.ts';
import { jsonSchema } from './openapi-schemas.ts';
import { parameterSchemas, servicesSchema } from './parameter-schemas.ts';
import { SUPPOSE } from './suppose.ts';

/** What a call takes: by its query, by the query of a comparison, posted, in a body that holds more, or beside others in a query. */
export type Takes = {
  query: { parameters: object[] };
  besideQuery: { parameters: object[] };
  supposingQuery: { parameters: object[] };
  posted: Schema;
  inBody: Schema;
  listed: readonly Schema[];
};

const BESIDE = {
  name: WITH,
  in: 'query',
  required: false,
  description:
    'One to three combinations, parted by a comma, beside the pick or the winner. Default, also where only that one is named: what comes nearest.',
  schema: { type: 'string' },
};

const SUPPOSING = {
  name: SUPPOSE,
  in: 'query',
  required: false,
  description:
    'A fact taken to be other than it is, as a flip of kind `fact` says it: `<fact>.-1`, `<fact>.1` or `<fact>.removed`. Ranking, shares and flips are then what they would be; no page and no link holds it.',
  schema: { type: 'string' },
};

/** The parameters that every call shares, as OpenAPI says them. */
export function takesOf(catalog: Catalog): Takes {
  const schemas = parameterSchemas(vocabularyOf(catalog));
  const properties = Object.fromEntries(PARAMETERS.map((name) => [name, jsonSchema(schemas[name])]));
  const parameters = Object.entries(properties).map(([name, { description, ...schema }]) => {
    return { name, in: 'query', required: false, ...(description !== undefined && { description }), schema };
  });
  const { service: _, ...flat } = properties;
  const inBody = { ...flat, services: jsonSchema(servicesSchema) };
  const body = { type: 'object', properties: inBody, additionalProperties: false };
  return {
    query: { parameters },
    besideQuery: { parameters: [...parameters, BESIDE] },
    supposingQuery: { parameters: [...parameters, SUPPOSING] },
    posted: { requestBody: { required: true, ...inJson(body) } },
    inBody,
    listed: parameters,
  };
}
