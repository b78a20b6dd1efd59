import { Refusal } from './refusal.ts';
import type { Template } from './template.ts';

/** The properties by which an IAM resource has a name of its own. */
const NAMES: Record<string, string> = {
  'AWS::IAM::AccessKey': '',
  'AWS::IAM::Group': 'GroupName',
  'AWS::IAM::InstanceProfile': 'InstanceProfileName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::Policy': '',
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::User': 'UserName',
  'AWS::IAM::UserToGroupAddition': '',
};

/** The capability that a template asks for, and the types for which it does. */
export function capabilityOf(template: Template): { capability?: string; types: string[] } {
  const resources = Object.values(template.resources).filter(({ type }) => type in NAMES);
  const types = [...new Set(resources.map(({ type }) => type))];
  if (types.length === 0) return { types };
  const isNamed = resources.some(({ type, properties }) => (NAMES[type] ?? '') in properties);
  return { capability: isNamed ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM', types };
}

/** Refuses a template whose capability nobody acknowledged. */
export function checkCapabilities(template: Template, acknowledged: readonly string[]): void {
  const { capability } = capabilityOf(template);
  if (capability === undefined || acknowledged.includes('CAPABILITY_NAMED_IAM')) return;
  if (!acknowledged.includes(capability))
    throw new Refusal('InsufficientCapabilitiesException', `Requires capabilities : [${capability}]`);
}
