import type { LocalOption } from '#lib/catalog/localize.ts';
import type { Dimension } from '#lib/catalog/schema.ts';

export type Stop = {
  label: string;
  note?: string | undefined;
  dimension: Dimension;
  /** Part of what the bundle makes; a client is not. */
  isOurs: boolean;
};
/** A part of the network and the stops of a request in it. */
export type Zone = { place: 'client' | 'edge' | 'public' | 'private'; stops: Stop[] };

const ORDER: readonly Zone['place'][] = ['client', 'edge', 'public', 'private'];

/** The way of a request through the options of a pick, from the outside in; tasks are the last stop, in private subnets. */
export function zonesOf(options: readonly Pick<LocalOption, 'dimension' | 'hops'>[]): Zone[] {
  const stops = options.flatMap(({ dimension, hops }) => hops.map((hop) => ({ ...hop, dimension })));
  return ORDER.map((place) => {
    const here = stops.filter((stop) => stop.place === place);
    const tasks = place === 'private' ? stops.filter((stop) => stop.place === 'task') : [];
    return {
      place,
      stops: [...here, ...tasks].map(({ label, note, dimension }) => ({
        label,
        note,
        dimension,
        isOurs: place !== 'client',
      })),
    };
  }).filter((zone) => zone.stops.length > 0);
}
