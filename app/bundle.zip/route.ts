import { theCatalog } from '#lib/catalog/read.ts';
import { answering, otherThan } from '#lib/http/answer.ts';
import { answerArchive } from '#lib/http/bundle.ts';

const respond = answering((request) => answerArchive(request, theCatalog(), 'zip'));

export { respond as GET, respond as POST };
export const { DELETE, OPTIONS, PATCH, PUT } = otherThan('GET', 'POST');
