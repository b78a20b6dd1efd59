import { renderPicture } from '#app/og.png/render-picture.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { answering, otherThan } from '#lib/http/answer.ts';
import { answerCardPicture } from '#lib/http/card/card-picture.ts';

export const GET = answering((request) => answerCardPicture(request, theCatalog(), renderPicture));
export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherThan('GET');
