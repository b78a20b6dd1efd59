import { expect, test } from 'vitest';
import type { Problem } from '#lib/choice/problem.ts';
import { dictionaryOf } from './dictionaries.ts';
import { problemOnPage } from './problem-on-page.ts';

const said = (problem: Problem, locale: 'en' | 'ja') => problemOnPage(problem, locale, dictionaryOf(locale).bundle);

test('a field is called as its label says, and so is the one that it does not go with', () => {
  const problem: Problem = { field: 'root', code: 'exec-root', value: 'read-only', beside: 'exec=on' };
  expect(said(problem, 'en')).toMatch(/^“Root file system” cannot be read-only beside “ECS Exec, a shell/);
  expect(said(problem, 'en')).not.toMatch(/root=|exec=/);
  expect(said(problem, 'ja')).toContain('「ルートファイルシステム');
  expect(said(problem, 'ja')).not.toMatch(/root|exec=/);
});

test('a repair inside the sentence names the field and the value of its list', () => {
  const problem: Problem = { field: 'image', code: 'image-not-in-ecr', value: 'nginx:1.29', allowed: ['…'] };
  expect(said(problem, 'en')).toContain('“Outbound traffic: VPC endpoints (image in ECR)”');
  expect(said(problem, 'en')).toContain('nginx:1.29');
  expect(said(problem, 'en')).not.toMatch(/egress/);
});

test("a service's field is named with its service, and a file's address stays an address", () => {
  const twice: Problem = { field: 'service.web.port', code: 'service-port-twice', value: '8080', beside: 'api' };
  expect(said(twice, 'en')).toMatch(/^“web: Container port” cannot be "8080"/);
  expect(said(twice, 'en')).not.toContain('port:8081');
  const url: Problem = { field: 'jwks-url', code: 'url-form', value: 'http://x' };
  expect(said(url, 'en')).toContain('https://auth.example.com/check');
  expect(said(url, 'en')).toMatch(/^“JWKS endpoint”/);
});

test('what is no setting keeps its name', () => {
  const problem: Problem = { field: 'colour', code: 'unknown-parameter', value: 'red', allowed: ['scenario'] };
  expect(said(problem, 'en')).toContain('"colour"');
});
