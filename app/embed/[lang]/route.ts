import { theCatalog } from '#lib/catalog/read.ts';
import { answeringFor, otherThan } from '#lib/http/answer.ts';
import { answerEmbed } from '#lib/http/card/embed.ts';

export const GET = answeringFor<{ lang: string }>((request, { lang }) => answerEmbed(request, theCatalog(), lang));
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
