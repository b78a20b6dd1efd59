import { z } from 'zod';

/** What a part of the picture does, whichever AWS service does it. Content names parts by these words. */
export const diagramRoleSchema = z.enum([
  'client',
  'dns',
  'certificate',
  'caller',
  'firewall',
  'api',
  'authorizer',
  'users',
  'link',
  'balancer',
  'nat',
  'endpoints',
  'names',
  'instances',
  'service',
  'vpc',
  'public-subnets',
  'private-subnets',
  'registry',
  'logs',
  'secrets',
  'stack',
  'tool',
]);
export type DiagramRole = z.infer<typeof diagramRoleSchema>;

/** What an option says of the picture. */
export const diagramFields = {
  /** Requirement to the parts that answer it (or strain at it). */
  lights: z.record(z.string(), z.array(diagramRoleSchema).min(1)).default({}),
  /** What breaks where a must rules the option out: a part, or the way from one part to another. */
  breaks: z.array(diagramRoleSchema).min(1).max(2).optional(),
};
