import type { LocalOption } from '#lib/catalog/localize.ts';
import type { Dimension } from '#lib/catalog/schema.ts';

export type Stop = {
  label: string;
  note?: string | undefined;
  dimension: Dimension;
  /** Part of what the bundle makes; a client is not. */
  isOurs: boolean;
  /** Of an option that a must rules out. */
  isBroken: boolean;
};
/** A part of the network and the stops of a request in it. */
export type Zone = { place: 'client' | 'edge' | 'public' | 'private'; stops: Stop[] };

const ORDER: readonly Zone['place'][] = ['client', 'edge', 'public', 'private'];

/**
 * The way of a request through the options of a pick, from the outside in; tasks are the last stop, in private subnets.
 * Where the way in is ruled out because it has none for a client outside, that client stands before the broken edge.
 */
export function zonesOf(
  options: readonly Pick<LocalOption, 'dimension' | 'hops'>[],
  broken: ReadonlySet<Dimension>,
  client: string,
): Zone[] {
  const stops = options.flatMap(({ dimension, hops }) =>
    hops.map(({ place, label, note }) => {
      const isOurs = place !== 'client';
      return { place, label, note, dimension, isOurs, isBroken: isOurs && broken.has(dimension) };
    }),
  );
  const zones = ORDER.map((place): Zone => {
    const tasks = place === 'private' ? stops.filter((stop) => stop.place === 'task') : [];
    return { place, stops: [...stops.filter((stop) => stop.place === place), ...tasks] };
  }).filter((zone) => zone.stops.length > 0);
  const [first] = zones;
  const entry = first?.stops[0];
  if (!entry?.isBroken) return zones;
  const outside = { label: client, dimension: entry.dimension, isOurs: false, isBroken: false };
  return [{ place: 'client', stops: [outside] }, ...zones];
}
