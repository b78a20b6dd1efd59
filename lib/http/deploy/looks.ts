import 'server-only';
import { z } from 'zod';
import { theTraps } from '#lib/catalog/read.ts';
import type { Trap } from '#lib/catalog/trap-schema.ts';
import type { Clients } from '#lib/deploy/clients.ts';
import { apiGatewayRole, type Seen, serviceRole } from '#lib/deploy/look-around.ts';
import { readChecked, writeRecord } from './data-folder.ts';

const FOLDER = 'looks';

/** What was seen of an account before a run, by the trap's id; `missing` names the roles that are. */
const looksSchema = z.record(
  z.string(),
  z.strictObject({
    seen: z.enum(['there', 'missing']),
    missing: z.array(z.strictObject({ role: z.string(), service: z.string() })),
  }),
);
export type Looks = z.infer<typeof looksSchema>;

type Found = { seen: Seen; missing: Looks[string]['missing'] };

async function look({ look: asked }: Trap, types: readonly string[], clients: Clients): Promise<Found> {
  if (!asked) return { seen: 'unknown', missing: [] };
  if (!asked.roles) return { seen: await apiGatewayRole(clients), missing: [] };
  const needed = asked.roles.filter(({ type: prefix }) => types.some((type) => type.startsWith(prefix)));
  const all = await Promise.all(
    needed.map(async ({ role, service }) => ({ role, service, seen: await serviceRole(clients, role) })),
  );
  const missing = all.filter(({ seen }) => seen === 'missing').map(({ role, service }) => ({ role, service }));
  if (missing.length > 0) return { seen: 'missing', missing };
  return { seen: all.every(({ seen }) => seen === 'there') ? 'there' : 'unknown', missing };
}

/** Looks at what the account shows of the traps around these types, and keeps it for the run. It ends in seconds. */
export async function lookAround(run: string, types: readonly string[], clients: Clients): Promise<Looks> {
  const traps = theTraps().filter((trap) => trap.look && trap.types.some((type) => types.includes(type)));
  const found = await Promise.all(traps.map(async (trap) => ({ id: trap.id, ...(await look(trap, types, clients)) })));
  const looks: Looks = {};
  for (const { id, seen, missing } of found) if (seen !== 'unknown') looks[id] = { seen, missing };
  writeRecord(FOLDER, run, looks);
  return looks;
}

/** What was seen before a run; empty where nobody could look. */
export function looksOf(run: string): Looks {
  return readChecked(FOLDER, run, looksSchema) ?? {};
}
