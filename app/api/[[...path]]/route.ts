import { answering } from '#lib/http/answer.ts';
import { Refusal } from '#lib/http/refusal.ts';

const refuse = answering(() => {
  throw new Refusal({ code: 'not-found' });
});

export {
  refuse as DELETE,
  refuse as GET,
  refuse as HEAD,
  refuse as OPTIONS,
  refuse as PATCH,
  refuse as POST,
  refuse as PUT,
};
