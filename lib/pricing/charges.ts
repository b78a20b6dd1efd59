import type { BillInput } from './bill.ts';
import { FREE_TYPES } from './free-types.ts';
import { orderOf } from './labels.ts';
import { RULES } from './rules.ts';
import { taskCharges } from './task-charges.ts';

/** So much of what has a price; `idle` when it is due without any request, too. */
export type Charge = { id: string; quantity: number; idle: boolean };

/** Charges of one price become one line; the lines in the order of a bill. */
function merged(charges: readonly Charge[]): Charge[] {
  const byId = new Map<string, Charge>();
  for (const charge of charges) {
    const before = byId.get(charge.id)?.quantity ?? 0;
    byId.set(charge.id, { ...charge, quantity: charge.quantity + before });
  }
  return [...byId.values()].filter(({ quantity }) => quantity > 0).sort((a, b) => orderOf(a.id) - orderOf(b.id));
}

/** Whether the bill knows what a resource type costs, be it nothing. */
export const isKnownType = (type: string): boolean => FREE_TYPES.has(type) || Object.hasOwn(RULES, type);

/** All that a template is charged for, and the resource types of which nobody here knows what they cost. */
export function chargesOf(input: BillInput): { charges: Charge[]; unknown: string[] } {
  const { resources } = input;
  const ofResources = resources.flatMap((resource) => {
    const rule = Object.hasOwn(RULES, resource.type) ? RULES[resource.type] : undefined;
    return rule ? rule(resource, input) : [];
  });
  const unknown = resources.filter(({ type }) => !isKnownType(type)).map(({ type }) => type);
  return { charges: merged([...taskCharges(input), ...ofResources]), unknown };
}
