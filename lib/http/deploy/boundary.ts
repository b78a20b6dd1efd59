import 'server-only';
import { templateJson } from '#lib/deploy/template-json.ts';
import type { Connection } from './connection-store.ts';

/** The boundary that the template of a connection's role makes beside it: `templates/account/role.yml`. */
export function boundaryArnOf({ accountId, roleName }: Pick<Connection, 'accountId' | 'roleName'>): string {
  return `arn:aws:iam::${accountId}:policy/${roleName}-boundary`;
}

const ROLE = /^( +)Type: "?AWS::IAM::Role"?$/;

function isRole(resource: unknown): resource is { Properties?: { PermissionsBoundary?: unknown } } {
  return typeof resource === 'object' && resource !== null && Reflect.get(resource, 'Type') === 'AWS::IAM::Role';
}

function hasEverywhere(template: string, arn: string): boolean {
  const roles = Object.values(templateJson(template).Resources ?? {}).filter(isRole);
  return roles.every(({ Properties }) => Properties?.PermissionsBoundary === arn);
}

/**
 * A template of ours whose roles all stay within a boundary. Only a connection's template gets it: its role may make no
 * other roles, and elsewhere there is no such policy.
 */
export function withBoundary(template: string, arn: string): string {
  let indent: string | undefined;
  const lines = template.split('\n').flatMap((line) => {
    indent = ROLE.exec(line)?.[1] ?? indent;
    if (indent === undefined || line !== `${indent}Properties:`) return [line];
    const property = `${indent}  PermissionsBoundary: "${arn}"`;
    indent = undefined;
    return [line, property];
  });
  const bounded = lines.join('\n');
  if (!hasEverywhere(bounded, arn)) throw new Error('A role of the template has no boundary');
  return bounded;
}
