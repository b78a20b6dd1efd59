import { idOf, mapOf, ofType, type Template } from './template-graph.ts';

const CONTEXT = /^context\.authorizer\.\w+$/;
/** By these an authorizer's kept result tells one method and path from another. */
const PATH_SOURCES = ['context.httpMethod', 'context.path'];

/** A method that an authorizer was forgotten on is open to all, and one without its headers tells nobody who called. */
function methodsAsk(template: Template): string[] {
  const authorizers = ofType(template, 'AWS::ApiGateway::Authorizer');
  if (authorizers.length === 0) return [];
  return ofType(template, 'AWS::ApiGateway::Method').flatMap(({ id, Properties }) => {
    const isAsked =
      Properties.AuthorizationType === 'CUSTOM' && authorizers.some((one) => one.id === idOf(Properties.AuthorizerId));
    const handedOn = Object.values(mapOf(mapOf(Properties.Integration).RequestParameters)).map(String);
    return [
      ...(isAsked ? [] : [`${id} does not ask the authorizer`]),
      ...(handedOn.some((value) => CONTEXT.test(value)) ? [] : [`${id} does not hand on what the authorizer says`]),
    ];
  });
}

/** API Gateway takes a kept result for every call with the same identity sources, whatever its path. */
function nothingKept(template: Template): string[] {
  return ofType(template, 'AWS::ApiGateway::Authorizer')
    .filter(({ Properties }) => Properties.AuthorizerResultTtlInSeconds !== 0)
    .filter(({ Properties }) => !PATH_SOURCES.every((source) => String(Properties.IdentitySource).includes(source)))
    .map(({ id }) => `${id} keeps its answer for one path and gives it for another`);
}

function functionsMayBeCalled(template: Template): string[] {
  const permissions = ofType(template, 'AWS::Lambda::Permission').map(({ Properties }) => Properties);
  return ofType(template, 'AWS::ApiGateway::Authorizer').flatMap(({ id, Properties }) => {
    const uri = JSON.stringify(Properties.AuthorizerUri ?? '');
    const isAllowed = permissions.some(
      ({ FunctionName, Principal, SourceArn }) =>
        uri.includes(`\${${idOf(FunctionName)}.Arn}`) &&
        Principal === 'apigateway.amazonaws.com' &&
        JSON.stringify(SourceArn ?? '').includes(`\${${id}}`),
    );
    return isAllowed ? [] : [`${id} may not call its function, or others may as well`];
  });
}

/** Where an API lets in whom its authorizer would not, or everybody out, as sentences. */
export function authViolations(template: Template): string[] {
  return [methodsAsk, nothingKept, functionsMayBeCalled].flatMap((rule) => rule(template));
}
