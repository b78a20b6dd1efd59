import 'server-only';
import { theFragments } from '#lib/bundle/fragments.ts';
import { answerText } from '#lib/http/answer.ts';
import { refuseParameters } from '#lib/http/query.ts';

const ROLE = 'account/role.yml';

/** Answers with the template of the role that a connected account makes for us. */
export function answerRole(request: Request): Response {
  refuseParameters(request);
  return answerText(request, theFragments().readSource(ROLE), 'application/yaml; charset=utf-8', {
    'content-disposition': 'attachment; filename="saikyo-ecs-role.yaml"',
  });
}
