import { bench } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { billOf } from '#lib/http/bill.ts';
import { answerCost } from '#lib/http/cost.ts';
import { decide } from '#lib/http/decide.ts';
import { answerDiagramSvg } from '#lib/http/diagram.ts';
import { resourcesOf } from '#lib/http/template-resources.ts';

const catalog = theCatalog();
const PICK = 'pick=fargate.api-gateway-nlb.cloudformation';
let count = 0;

/** Another name each time, so that nothing ready-made is measured. */
function anew(path: string): Request {
  count += 1;
  return new Request(`http://127.0.0.1/${path}?name=web-${count}&${PICK}`);
}

const known = (rps: number) => new Request(`http://127.0.0.1/cost.json?${PICK}&rps=${rps}`);

bench(
  'cost of one combination, from its parameters',
  async () => {
    const { picked, settings } = await decide(anew('cost.json'), catalog);
    const settled = { pick: picked.pick, settings };
    billOf(catalog, settled, resourcesOf(catalog, settled));
  },
  { time: 2000 },
);
bench(
  '/cost.json as a whole: twelve combinations, every Region, break-evens',
  async () => void (await (await answerCost(anew('cost.json'), catalog)).text()),
  { time: 3000 },
);
bench(
  '/cost.json as a whole, for other traffic',
  async () => {
    count += 1;
    await (await answerCost(known(1 + (count % 1000)), catalog)).text();
  },
  { time: 2000 },
);
bench(
  '/diagram.svg as a whole',
  async () => void (await (await answerDiagramSvg(anew('diagram.svg'), catalog)).text()),
  { time: 2000 },
);
