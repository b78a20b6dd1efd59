import { theCatalog } from '#lib/catalog/read.ts';
import { answering, otherThan } from '#lib/http/answer.ts';
import { answerFile } from '#lib/http/bundle.ts';

const YAML_TYPE = 'application/yaml; charset=utf-8';

export const GET = answering((request) => answerFile(request, theCatalog(), 'template.yaml', YAML_TYPE));
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
