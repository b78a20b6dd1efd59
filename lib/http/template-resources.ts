import 'server-only';
import { composeResources } from '#lib/bundle/compose.ts';
import { theFragments } from '#lib/bundle/fragments.ts';
import type { ResourceRow } from '#lib/bundle/resource-table.ts';
import type { Catalog } from '#lib/catalog/schema.ts';
import type { Settled } from './bill.ts';
import { openShelf, type Shelf } from './shelf.ts';

type Rows = readonly ResourceRow[];

/** A rough weight of a row with its properties. */
const ROW_BYTES = 1000;

const shelves = new WeakMap<Catalog, Shelf<Rows>>();

function shelfOf(catalog: Catalog): Shelf<Rows> {
  const existing = shelves.get(catalog);
  if (existing) return existing;
  const opened = openShelf((rows: Rows) => ROW_BYTES * rows.length, { entriesMax: 100 });
  shelves.set(catalog, opened);
  return opened;
}

/** The resources of a pick's template with these settings: all that a bill asks of a bundle, whatever else is chosen. */
export function resourcesOf(catalog: Catalog, { pick, settings }: Settled): Rows {
  const key = JSON.stringify([pick, settings]);
  return shelfOf(catalog).keep(key, () => composeResources({ catalog, pick, settings, fragments: theFragments() }));
}
