import { answering, answerJson, otherThan } from '#lib/http/answer.ts';
import { refuseParameters } from '#lib/http/query.ts';
import { packageVersion } from '#lib/http/version.ts';

// Read at every call: a health check that was answered at build time says nothing.
export const dynamic = 'force-dynamic';

export const GET = answering((request) => {
  refuseParameters(request);
  return answerJson(request, { status: 'ok', version: packageVersion() });
});
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
