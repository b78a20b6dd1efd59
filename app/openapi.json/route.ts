import { theCatalog } from '#lib/catalog/read.ts';
import { answering, answerJson } from '#lib/http/answer.ts';
import { openApi } from '#lib/http/openapi.ts';

export const GET = answering((request) => answerJson(request, openApi(theCatalog())));
