import { answering, answerJson } from '#lib/http/answer.ts';
import { packageVersion } from '#lib/http/version.ts';

// Read at every call: a health check that was answered at build time says nothing.
export const dynamic = 'force-dynamic';

export const GET = answering((request) => answerJson(request, { status: 'ok', version: packageVersion() }));
