// Checks the access token, asks the authorization server where AUTHZ_URL is set, and hands the decision on.
// API Gateway answers 401 for `Unauthorized`, 403 for Deny and 500 when this code fails: each of them stays closed.
// CommonJS, because CloudFormation calls inline code index.js.
const { createPublicKey, verify } = require('node:crypto');

const TIMEOUT_MS = 3000;
const KEYS_EVERY_MS = 60_000;
const OURS = /^x[-_]auth[-_]/i;
// Two readers could take these for different paths: dots, empty parts, parameters, backslashes, encoded separators.
const AMBIGUOUS = /\/\.{1,2}(?:[/;]|$)|;|\/\/|\\|%(?:00|2e|2f|3b|5c|25)/i;
const PRINTABLE = /^[\x20-\x7e]{1,1000}$/;

let keys = new Map();
let askedAt = 0;

const ask = (url, how) => fetch(url, { ...how, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });

function check(isRight, wrong) {
  if (isRight) return;
  console.info('401:', wrong);
  throw new Error('Unauthorized');
}

/** The pool's key of an id. Keys rotate: an unknown id asks the pool again, once a minute at most. */
async function keyOf(kid) {
  if (!keys.has(kid) && Date.now() - askedAt > KEYS_EVERY_MS) {
    const answer = await ask(`${process.env.ISSUER}/.well-known/jwks.json`);
    if (!answer.ok) throw new Error(`keys of the user pool: ${answer.status}`);
    const set = await answer.json();
    keys = new Map(set.keys.map((key) => [key.kid, createPublicKey({ key, format: 'jwk' })]));
    askedAt = Date.now();
  }
  return keys.get(kid);
}

function decoded(part) {
  try {
    return Object(JSON.parse(Buffer.from(part, 'base64url')));
  } catch {
    return {};
  }
}

/** The claims of an access token that the pool signed for this client. */
async function claimsOf(token) {
  const [head, body, signature = ''] = token.split('.');
  const { alg, kid } = decoded(head);
  check(alg === 'RS256', 'algorithm');
  const key = await keyOf(kid);
  check(key, 'unknown key');
  const signed = Buffer.from(`${head}.${body}`);
  check(verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url')), 'signature');
  const claims = decoded(body);
  check(claims.iss === process.env.ISSUER, 'issuer');
  check(claims.token_use === 'access', 'not an access token');
  check(claims.client_id === process.env.CLIENT_ID, 'client');
  check(claims.exp > Date.now() / 1000, 'expired');
  return claims;
}

/** What the authorization server decides: a text, or undefined for no. Throws where it does not answer as agreed. */
async function decisionOf(question, token) {
  if (!process.env.AUTHZ_URL) return 'token';
  const answer = await ask(process.env.AUTHZ_URL, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(question),
  });
  const { allow, decision = 'allow' } = answer.status === 200 ? await answer.json() : {};
  if (answer.status === 403 || allow === false) return undefined;
  if (allow !== true || !PRINTABLE.test(decision)) throw new Error(`authorization server: ${answer.status}`);
  return decision;
}

exports.handler = async ({ headers, httpMethod, path, methodArn }) => {
  const names = Object.keys(headers ?? {});
  const value = headers?.[names.find((name) => name.toLowerCase() === 'authorization')];
  const [, token] = /^Bearer (\S+)$/i.exec(value) ?? [];
  check(token, 'no token');
  const { sub, scope } = await claimsOf(token);
  const isClear = !names.some((name) => OURS.test(name)) && !AMBIGUOUS.test(path);
  const scopes = scope?.split(' ') ?? [];
  const decision = isClear && (await decisionOf({ method: httpMethod, path, sub, scopes }, token));
  const Effect = decision ? 'Allow' : 'Deny';
  const Statement = [{ Action: 'execute-api:Invoke', Effect, Resource: methodArn }];
  // No value may be empty: its header would be left out.
  const context = decision ? { subject: sub, scopes: scopes.join(' ') || '-', decision } : {};
  return { principalId: sub, policyDocument: { Version: '2012-10-17', Statement }, context };
};
