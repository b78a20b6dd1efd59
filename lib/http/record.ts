import 'server-only';
import type { BundleFile, Documents } from '#lib/bundle/compose.ts';
import { TEMPLATE } from '#lib/bundle/template.ts';
import { optionsOf } from '#lib/catalog/combinations.ts';
import { localizeRequirements } from '#lib/catalog/localize.ts';
import { theProof } from '#lib/catalog/read.ts';
import type { Catalog } from '#lib/catalog/schema.ts';
import { leftToYou } from '#lib/choice/left-to-you.ts';
import { CHOICES } from '#lib/choice/settings.ts';
import type { Bill } from '#lib/pricing/bill.ts';
import { writeRecord } from '#lib/record/record.ts';
import type { RecordBundle, RecordForm } from '#lib/record/record-input.ts';
import { recordName } from '#lib/record/title.ts';
import { localeOf, provedBy, recordNote } from './bundle-notes.ts';
import { certaintyOf } from './certainty.ts';
import type { Decision } from './decide.ts';
import { type Drawing, drawingMermaid, drawingOf, drawingSvg } from './drawing.ts';
import { retiredSentence } from './verdict.ts';

/** Where decision records are looked for by default, by adr-tools, MADR and Log4brains alike. */
const FOLDER = 'docs/adr';
const PICTURE = 'architecture.svg';

function formOf({ settings }: Decision): RecordForm {
  return CHOICES.adr.find((form) => form === settings.adr) ?? 'madr';
}

/** The path of the record in a decision's bundle. */
export function recordPath(catalog: Catalog, decision: Decision): string {
  const { picked, settings } = decision;
  const titled = { catalog, name: settings.name, date: settings.date, pick: picked.pick };
  return `${FOLDER}/${recordName(titled, formOf(decision))}`;
}

/** Who comes from outside without a token gets an answer there; null where nobody does. */
function smokePathOf(catalog: Catalog, { picked, settings }: Decision): string | null {
  const isOpen = optionsOf(catalog.options, picked.pick).some(({ entry }) => entry !== 'none');
  const first = settings.services.find((service) => service.public);
  return isOpen && settings.auth === 'none' ? (first?.path ?? null) : null;
}

type Made = { files: readonly BundleFile[]; bill: Bill };

function bundleFacts(catalog: Catalog, decision: Decision, { files, bill }: Made, drawing: Drawing): RecordBundle {
  const { choice, picked, settings } = decision;
  const locale = localeOf(settings);
  const template = files.find(({ path }) => path === TEMPLATE)?.content ?? '';
  const requirements = localizeRequirements(catalog.requirements, locale);
  return {
    cost: {
      perMonthUsd: bill.perMonthUsd,
      idlePerMonthUsd: bill.idlePerMonthUsd,
      region: bill.region.name[locale],
      checked: bill.checked,
    },
    proved: provedBy(theProof(), picked.id, settings, locale),
    exportsNothing: !/^\s+Export:/m.test(template),
    smokePath: smokePathOf(catalog, decision),
    leftToYou: leftToYou(requirements, choice.needs, settings).map(({ text }) => text),
    mermaid: drawingMermaid(drawing),
    pictureFile: PICTURE,
  };
}

function written(catalog: Catalog, decision: Decision, made: Made, drawing: Drawing): BundleFile {
  const { choice, ranking, picked, settings, link, vote, said } = decision;
  const lang = localeOf(settings);
  const { name, text } = writeRecord({
    ...(vote && { group: vote }),
    ...said,
    ...certaintyOf(catalog, choice, ranking),
    catalog,
    lang,
    form: formOf(decision),
    date: settings.date,
    name: settings.name,
    choice,
    ranking,
    picked,
    link,
    retired: retiredSentence(catalog, picked, lang),
    bundle: bundleFacts(catalog, decision, made, drawing),
  });
  return { path: `${FOLDER}/${name}`, content: text, executable: false };
}

/** The record of a decision and its picture, as files of the decision's bundle. */
export function recordDocuments(catalog: Catalog, decision: Decision, bill: () => Bill): Documents {
  const path = recordPath(catalog, decision);
  const picture = `${FOLDER}/${PICTURE}`;
  return {
    paths: [path, picture],
    note: recordNote(path, localeOf(decision.settings)),
    write: (files, template) => {
      const drawing = drawingOf(catalog, decision, files, template);
      const record = written(catalog, decision, { files, bill: bill() }, drawing);
      return [record, { path: picture, content: drawingSvg(drawing), executable: false }];
    },
  };
}
