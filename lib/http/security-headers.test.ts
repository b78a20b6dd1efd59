import { expect, test } from 'vitest';
import { contentSecurityPolicy, headersOf, policyOf } from './security-headers.ts';

const policy = contentSecurityPolicy('abc', false);

test.each([
  "script-src 'self' 'nonce-abc' 'strict-dynamic'",
  "style-src 'self' 'nonce-abc'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "connect-src 'self'",
  "form-action 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "font-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types nextjs nextjs#bundler react default',
])('the policy says %s', (directive) => {
  expect(policy.split('; ')).toContain(directive);
});

test('nothing unsafe is served', () => {
  expect(policy).not.toContain('unsafe');
});

test('only development evaluates code', () => {
  expect(contentSecurityPolicy('abc', true)).toContain("'unsafe-eval'");
});

test('a picture opened alone runs nothing, and may have its own styles', () => {
  const policy = policyOf('/diagram.svg', 'n0nce', false);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/; sandbox$/);
  expect(policy).not.toContain('n0nce');
  expect(policyOf('/en/workbench', 'n0nce', false)).toBe(contentSecurityPolicy('n0nce', false));
});

test('a worker of the build loads scripts of the build, and connects to nothing', () => {
  const policy = policyOf('/_next/static/chunks/worker.js', 'n0nce', false);
  expect(policy.split('; ')).toEqual(["default-src 'none'", "script-src 'self'"]);
});

test('only cards may be framed, and only they and the picture of a link be loaded from elsewhere', () => {
  expect(policyOf('/embed/en', 'n0nce', false)).toContain('frame-ancestors *');
  expect(policyOf('/embed/en', 'n0nce', false)).toMatch(/^default-src 'none';(?!.*(script-src|unsafe|nonce))/);
  for (const path of ['/embed/en', '/embed/ja', '/og.png'])
    expect(headersOf(path)['Cross-Origin-Resource-Policy']).toBe('cross-origin');
  const others = [
    '/',
    '/embed',
    '/embedded/en',
    '/en/embed/',
    '/en/workbench',
    '/og.png/x',
    '/api/ranking',
    '/diagram.svg',
  ];
  for (const path of others) {
    expect(policyOf(path, 'n0nce', false)).toContain("frame-ancestors 'none'");
    expect(headersOf(path)['Cross-Origin-Resource-Policy']).toBe('same-origin');
  }
});
