import { theCatalog } from '#lib/catalog/read.ts';
import { answering } from '#lib/http/answer.ts';
import { answerArchive } from '#lib/http/bundle.ts';

const respond = answering((request) => answerArchive(request, theCatalog(), 'tgz'));

export { respond as GET, respond as POST };
