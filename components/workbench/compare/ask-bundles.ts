import type { Diagram } from '#components/workbench/picture/use-diagram.ts';
import type { BundleAnswer, Resource } from './bundle-answer.ts';

/** A refusal of the server, in its own sentence. */
export class Refused extends Error {}

type Amount = { usd: number };
type Compared = {
  id: string;
  refusal: string | null;
  bundle: {
    resources: { all: Resource[] };
    files: { all: string[] };
    perMonth: Amount;
    idlePerMonth: Amount;
    region: { name: string };
    checked: string;
  } | null;
};

async function ask<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  const body = await answer.json();
  if (!answer.ok) throw new Refused(body.error.message);
  return body;
}

/** The picture of the bundle of a query. Throws a Refused. */
export const askDiagram = (query: string) => ask<Diagram>(`/diagram.json?${query}`);

/** What the bundle of a query's pick, and of others with its settings, holds and costs: asked for at once, told by id. Throws a Refused. */
export async function askComparison(
  query: string,
  others: readonly string[],
): Promise<(id: string) => Omit<BundleAnswer, 'diagram'>> {
  const beside = others.length > 0 ? `&with=${others.join(',')}` : '';
  const { combinations } = await ask<{ combinations: Compared[] }>(`/api/comparison?${query}${beside}`);
  return (id) => {
    const own = combinations.find((each) => each.id === id);
    if (!own?.bundle) throw own?.refusal ? new Refused(own.refusal) : new Error(`no bundle of ${id} was answered`);
    const { resources, files, perMonth, idlePerMonth, region, checked } = own.bundle;
    const cost = { perMonthUsd: perMonth.usd, idlePerMonthUsd: idlePerMonth.usd, region: region.name, checked };
    return { resources: resources.all, files: files.all, cost };
  };
}
