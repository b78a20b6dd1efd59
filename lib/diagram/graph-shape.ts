import type { DiagramRole } from '#lib/catalog/diagram-roles.ts';
import type { Dimension, Text } from '#lib/catalog/schema.ts';
import type { IconName } from './icons.ts';

export type DiagramPlace = 'client' | 'edge' | 'vpc' | 'public' | 'private' | 'names' | 'region' | 'deploy';

/** What a kind of part looks like, wherever it stands. */
export type PartLook = {
  role: DiagramRole;
  place: DiagramPlace;
  label: Text;
  icon?: IconName;
  /** The factor of the formula to which it belongs. */
  dimension?: Dimension;
};

/** A part of the picture. Equal resources of one role are one part: two NAT gateways, two private subnets. */
export type DiagramNode = PartLook & {
  /** Its logical id, or a word of ours for what stands outside of the template. */
  id: string;
  /** The same for the same role in every picture: what a transition goes by. */
  slot: string;
  /** The logical ids behind it; of a part outside of the template those that tell of it. */
  members: readonly string[];
  /** CloudFormation's type; absent outside of the template. */
  type?: string;
  /** Ports, numbers, names: what is special about it here. */
  detail?: Text;
  /** What it is and why it is there, in the template's language. */
  sentence: string;
};

export type EdgeKind = 'request' | 'check' | 'name' | 'secret' | 'logs' | 'image' | 'deploy';

/** An arrow, and the chain of references that proves it, from the one end to the other. */
export type DiagramEdge = {
  id: string;
  /** Ids of nodes. */
  from: string;
  to: string;
  kind: EdgeKind;
  /** Logical ids; an output is `Outputs.Name`. Each refers to the next, or the next to it. */
  via: readonly string[];
  label?: Text;
};

export type DiagramGraph = { nodes: readonly DiagramNode[]; edges: readonly DiagramEdge[] };
