import { optionsOf } from '#lib/catalog/combinations.ts';
import type { Catalog, Option, Pick as Picked } from '#lib/catalog/schema.ts';
import type { Settings } from './values.ts';

/** The folder of an option below `templates/`. */
export const folderOf = ({ dimension, id }: Option) => `${dimension}/${id}`;

/** The options whose folders take part: the picked ones, and before the deploy method those that a switch adds. */
export function partsOf({ catalog, pick }: { catalog: Catalog; pick: Picked }, settings: Settings): Option[] {
  const picked = optionsOf(catalog.options, pick);
  const added = catalog.options.filter(
    (option) => option.addOn !== undefined && settings[option.addOn] === 'on' && !picked.includes(option),
  );
  const isLast = (option: Option) => option.dimension === 'deploy';
  return [...picked.filter((option) => !isLast(option)), ...added, ...picked.filter(isLast)];
}
