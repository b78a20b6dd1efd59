import { expect, test } from 'vitest';
import { type DeployError, DeployProblem, ERROR_KINDS } from '#lib/deploy/problem.ts';
import { problemOf, problemText, problemTold, refusalOf } from './problem-words.ts';

const FULL = {
  reason: 'AWS says so.',
  resource: 'Service',
  status: 'ROLLBACK_COMPLETE',
  names: ['A'],
  action: 'ecs:X',
};

test.for(ERROR_KINDS)('%s says what happened and what to do next, in both languages', (kind) => {
  for (const error of [
    { ...FULL, kind, bytes: 60_000, limit: 51_200, run: 'r' },
    { kind, reason: '' },
  ]) {
    const [en, ja] = [problemTold(error, 'en'), problemTold(error, 'ja')];
    for (const text of [en.sentence, en.next]) expect(text).toMatch(/^[A-Z].*\.$|^\{\{|^Service .*\.$/);
    for (const text of [ja.sentence, ja.next]) {
      expect(text).toMatch(/[ぁ-ん].*。$/);
      expect(text).not.toMatch(/[ぁ-んァ-ヶ一-龠ー、。」] [!-~]|[!-~] [ぁ-んァ-ヶ一-龠「]/);
    }
    expect(`${en.sentence}${en.next}${ja.sentence}${ja.next}`).not.toMatch(/undefined|\$\{|\( ?\)| {2}/);
  }
});

test('a failed resource is named with the state that the stack is in', () => {
  const error: DeployError = { kind: 'resource', reason: 'No.', resource: 'Alb', status: 'ROLLBACK_COMPLETE' };
  expect(problemTold(error, 'en').sentence).toBe('Alb failed first; the stack is now ROLLBACK_COMPLETE.');
  expect(problemTold(error, 'ja').sentence).toBe('最初に失敗したのはAlbです。スタックの状態はROLLBACK_COMPLETEです。');
});

test('51,201 bytes are told as a number, with the bundle as the way out', () => {
  const error: DeployError = { kind: 'template-size', reason: '', bytes: 51_201, limit: 51_200 };
  expect(problemTold(error, 'en').sentence).toMatch(/51,201 bytes.*51,200 bytes/);
  expect(problemTold(error, 'ja').next).toContain('バンドルをダウンロード');
});

test.each(['credentials', 'clock', 'network'] as const)('after %s one resumes only what can be resumed', (kind) => {
  const error: DeployError = { kind, reason: '' };
  expect(problemTold(error, 'en').next).toMatch(/then start again\.$/);
  expect(problemTold(error, 'ja').next).toMatch(/もう一度(始めて|開始して)ください。$/);
  const resumable = problemTold({ ...error, isResumable: true }, 'en').next;
  expect(resumable).toMatch(/resume|goes on by itself/);
  expect(resumable).not.toMatch(/start again/);
});

test('no credentials at all are told in the same words by an account and by a refusal', () => {
  const error: DeployError = { kind: 'credentials', reason: 'Could not load credentials from any providers' };
  expect(refusalOf(error).envelope('en').error.message).toBe(problemText(error, 'en'));
  expect(problemText(error, 'en')).toMatch(/^The server has no AWS credentials\. Sign in where it runs/);
  expect(
    ['credentials', 'clock', 'denied'].map((kind) => refusalOf({ kind, reason: '' } as DeployError).status),
  ).toEqual([403, 403, 403]);
});

test('a refusal has the status of its kind, the field and the deployment to look at', () => {
  const refused = (error: DeployError) => refusalOf(error);
  expect(refused({ kind: 'unknown-run', reason: '' }).status).toBe(404);
  expect(refused({ kind: 'journal', reason: '' }).status).toBe(503);
  expect(refused({ kind: 'busy', reason: '', run: 'r1' }).envelope('en').error).toMatchObject({
    code: 'busy',
    run: 'r1',
  });
  expect(refused({ kind: 'busy', reason: '' }).status).toBe(409);
  expect(refused({ kind: 'name-mismatch', reason: '' }).envelope('ja').error).toMatchObject({ field: 'stackName' });
});

test('an error of the engine is known whatever bundle its class came in, and no other is', () => {
  class Elsewhere extends Error {
    error = { kind: 'stack-name', reason: 'my_app' };
  }
  expect(problemOf(new Elsewhere())).toEqual({ kind: 'stack-name', reason: 'my_app' });
  expect(problemOf(new DeployProblem({ kind: 'busy', reason: '' }))?.kind).toBe('busy');
  for (const other of [
    new Error('x'),
    Object.assign(new Error('x'), { error: { kind: 'x' } }),
    { error: { kind: 'busy' } },
  ])
    expect(problemOf(other)).toBeUndefined();
});

test('a reached limit and tasks that do not become healthy have their own next step', () => {
  const because = (reason: string): DeployError => ({
    kind: 'resource',
    reason,
    resource: 'X',
    status: 'ROLLBACK_COMPLETE',
  });
  const limit = because(
    'The maximum number of NAT gateways has been reached. (HandlerErrorCode: ServiceLimitExceeded)',
  );
  expect(problemTold(limit, 'en').next).toContain('Service Quotas');
  const breaker = because("Error occurred during operation 'ECS Deployment Circuit Breaker was triggered'.");
  expect(problemTold(breaker, 'en').next).toMatch(/image.*port.*health path/);
  expect(problemTold(breaker, 'ja').next).toMatch(/イメージ.*ポート.*パス/);
});

test('only where something is left is it said to be listed', () => {
  const ended = (status: string): DeployError => ({ kind: 'resource', reason: 'No.', resource: 'X', status });
  for (const status of ['ROLLBACK_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE'])
    expect(problemTold(ended(status), 'ja').next).not.toContain('残った');
  expect(problemTold(ended('ROLLBACK_FAILED'), 'ja').next).toContain('残ったものは下に示します');
});
