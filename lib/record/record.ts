import { log4brains, madr } from './madr.ts';
import { nygard } from './nygard.ts';
import type { RecordForm, RecordInput } from './record-input.ts';
import { type Speech, speechOf } from './speech.ts';
import { recordName } from './title.ts';

const FORMS: Readonly<Record<RecordForm, (speech: Speech) => string>> = { madr, nygard, log4brains };

/** A decision record: the file's name and its text, a function of the input alone. */
export function writeRecord(input: RecordInput): { name: string; text: string } {
  return {
    name: recordName({ ...input, pick: input.picked.pick }, input.form),
    text: FORMS[input.form](speechOf(input)),
  };
}
