import type { Problem } from './problem.ts';

// Closed rules as for the settings: what passes can leave its place neither in YAML, in a shell, in CloudFormation nor in
// a compose file (ecs-cli replaces what follows a dollar).

export const SERVICE_PATTERNS = {
  name: /^[a-z][a-z0-9-]{0,18}[a-z0-9]$/,
  path: /^\/(?:[a-z0-9-]{1,64})?$/,
  variable: /^[A-Z][A-Z0-9_]{0,63}$/,
  value: /^[A-Za-z0-9 _.,:;/@+=%?&#~*()[\]!-]{0,256}$/,
  secret:
    /^arn:aws:secretsmanager:[a-z0-9-]{1,20}:\d{12}:secret:[A-Za-z0-9/_+=.@-]{1,200}(?::[A-Za-z0-9_.-]{0,64}:[A-Za-z0-9_.-]{0,64}:[A-Za-z0-9-]{0,64})?$/,
  parameter: /^arn:aws:ssm:[a-z0-9-]{1,20}:\d{12}:parameter\/[A-Za-z0-9_./-]{1,200}$/,
} as const;

/** More than this many variables belong in a file or a parameter tree. */
export const VARIABLES_MAX = 20;

const SMELLS_OF_A_SECRET = /PASSWORD|PASSWD|SECRET|TOKEN|CREDENTIAL|KEYS?(?:_|$)/;

/** What is wrong with a plain variable, or null. */
export function variableProblem(name: string, value: string): Pick<Problem, 'code' | 'allowed'> | null {
  if (!SERVICE_PATTERNS.variable.test(name))
    return { code: 'variable-form', allowed: [SERVICE_PATTERNS.variable.source] };
  if (SMELLS_OF_A_SECRET.test(name)) return { code: 'variable-secret' };
  if (!SERVICE_PATTERNS.value.test(value)) return { code: 'variable-value', allowed: [SERVICE_PATTERNS.value.source] };
  return null;
}

/** What is wrong with a secret, or null. */
export function secretProblem(name: string, arn: string): Pick<Problem, 'code' | 'allowed'> | null {
  if (!SERVICE_PATTERNS.variable.test(name))
    return { code: 'variable-form', allowed: [SERVICE_PATTERNS.variable.source] };
  if (SERVICE_PATTERNS.secret.test(arn) || SERVICE_PATTERNS.parameter.test(arn)) return null;
  return {
    code: 'secret-form',
    allowed: [
      'arn:aws:secretsmanager:<region>:<account>:secret:<name>',
      'arn:aws:ssm:<region>:<account>:parameter/<name>',
    ],
  };
}

/** The Region of an ARN. */
export function regionOfArn(arn: string): string {
  return arn.split(':')[3] ?? '';
}
