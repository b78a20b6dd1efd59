import { bench } from 'vitest';
import { TEMPLATE } from '#lib/bundle/template.ts';
import { templateData } from '#lib/bundle/template-data.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { diagramGraph } from '#lib/diagram/graph.ts';
import { sceneOf } from '#lib/diagram/scene.ts';
import { diagramSvg } from '#lib/diagram/svg.ts';
import { billOf } from '#lib/http/bill.ts';
import { bundleOf } from '#lib/http/bundle.ts';
import { decide } from '#lib/http/decide.ts';

const catalog = theCatalog();
const request = new Request('http://127.0.0.1/bundle.zip?pick=fargate.api-gateway-nlb.cloudformation');
const decision = await decide(request, catalog);
const { files, resources } = bundleOf(catalog, decision);
const text = files.find(({ path }) => path === TEMPLATE)?.content ?? '';
const template = templateData(text);
const { picked, settings } = decision;
const lang = 'en';
const tool = { en: 'CloudFormation', ja: 'CloudFormation' };

function draw(data: typeof template): string {
  const graph = diagramGraph({ template: data, services: [], stack: 'web-dev', region: settings.region, lang, tool });
  return diagramSvg(sceneOf(graph, lang), { lang, theme: 'auto', title: '', description: '', isHeaded: true });
}

bench('cost of a bundle, line by line', () => void billOf(catalog, { pick: picked.pick, settings }, resources), {
  time: 1000,
});
bench('diagram of a template, up to the SVG', () => void draw(template), { time: 1000 });
bench('the same, the template read from its YAML each time', () => void draw(templateData(text)), { time: 2000 });
