import 'server-only';
import { z } from 'zod';
import { theTraps } from '#lib/catalog/read.ts';
import type { Trap } from '#lib/catalog/trap-schema.ts';
import type { Clients } from '#lib/deploy/clients.ts';
import { linkZones } from '#lib/deploy/link-zones.ts';
import { apiGatewayRole, type Seen, serviceRole } from '#lib/deploy/look-around.ts';
import { quotaUse } from '#lib/deploy/quota-use.ts';
import type { RunRequest } from '#lib/deploy/run.ts';
import { readChecked, writeRecord } from './data-folder.ts';

const FOLDER = 'looks';

const rolesSchema = z.strictObject({
  seen: z.enum(['there', 'missing']),
  /** The roles that are. */
  missing: z.array(z.strictObject({ role: z.string(), service: z.string() })),
});
const quotaSchema = z.strictObject({ used: z.number(), quota: z.number() });
const zonesSchema = z.strictObject({ zones: z.array(z.strictObject({ name: z.string(), id: z.string() })) });

/** What was seen of an account before a run, by the trap's id. */
const looksSchema = z.record(z.string(), z.union([rolesSchema, quotaSchema, zonesSchema]));
export type Looks = z.infer<typeof looksSchema>;

type Look = NonNullable<Trap['look']>;
type Found = Looks[string] | undefined;

/** What is deployed, as far as a look has to know it. */
export type Around = Pick<RunRequest, 'id' | 'target' | 'template' | 'parameters'> & { types: readonly string[] };

const foundRoles = (seen: Seen, missing: z.infer<typeof rolesSchema>['missing'] = []): Found =>
  seen === 'unknown' ? undefined : { seen, missing };

async function lookForRoles({ roles = [] }: Look, { types }: Around, clients: Clients): Promise<Found> {
  const needed = roles.filter(({ type: prefix }) => types.some((type) => type.startsWith(prefix)));
  const all = await Promise.all(
    needed.map(async ({ role, service }) => ({ role, service, seen: await serviceRole(clients, role) })),
  );
  const missing = all.filter(({ seen }) => seen === 'missing').map(({ role, service }) => ({ role, service }));
  if (missing.length > 0) return foundRoles('missing', missing);
  return foundRoles(all.every(({ seen }) => seen === 'there') ? 'there' : 'unknown');
}

async function look(asked: Look, around: Around, clients: Clients): Promise<Found> {
  const { target, template, parameters } = around;
  if (asked.roles) return lookForRoles(asked, around, clients);
  if (asked.quota) return quotaUse(clients, target.accountId, asked.quota);
  if (!asked.zones) return foundRoles(await apiGatewayRole(clients));
  const zones = await linkZones(clients, template, parameters);
  return zones && { zones };
}

/** Looks at what the account shows of the traps around a run, and keeps it. It ends in seconds. */
export async function lookAround(around: Around, clients: Clients): Promise<Looks> {
  const traps = theTraps().filter((trap) => trap.types.some((type) => around.types.includes(type)));
  const looks: Looks = {};
  await Promise.all(
    traps.map(async (trap) => {
      const found = trap.look && (await look(trap.look, around, clients));
      if (found) looks[trap.id] = found;
    }),
  );
  writeRecord(FOLDER, around.id, looks);
  return looks;
}

/** What was seen before a run; empty where nobody could look. */
export function looksOf(run: string): Looks {
  return readChecked(FOLDER, run, looksSchema) ?? {};
}
