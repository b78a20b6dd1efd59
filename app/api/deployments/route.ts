import { answering, otherThan } from '#lib/http/answer.ts';
import { answerDeployments } from '#lib/http/deploy/deployments.ts';
import { startRun } from '#lib/http/deploy/start-run.ts';
import { guardMutation } from '#lib/http/guard.ts';

export const GET = answering(answerDeployments);
export const POST = answering((request) => {
  guardMutation(request);
  return startRun(request);
});
export const { DELETE, OPTIONS, PATCH, PUT } = otherThan('GET', 'POST');
