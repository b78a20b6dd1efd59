'use client';
import { useState } from 'react';
import { callRoom, type Refused } from '#components/rooms/live/call-room.ts';
import { Refusal } from '#components/rooms/refusal.tsx';
import { keepKeys } from '#components/rooms/room-keys.ts';
import { Button } from '#components/ui/button.tsx';
import { LiveForm } from '#components/ui/live-form.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';
import type { RoomWords } from '#lib/i18n/room-words.ts';
import { LIMITS } from '#lib/rooms/room.ts';

/** What a room may be opened for: a scenario, or the needs that came along from the workbench. */
export type Subject = { id: string; name: string; story: string; requirements: readonly string[]; parameters: object };

export type OpenFormProps = {
  subjects: readonly Subject[];
  chosen: string;
  months: readonly string[];
  asOf: string;
  locale: Locale;
  words: RoomWords;
};

const FIELD = 'mt-1 block w-full font-normal sm:max-w-xl';
const LANGUAGES = [
  { id: 'ja', name: '日本語', lang: 'ja' },
  { id: 'en', name: 'English', lang: 'en' },
] as const;

/** Opens a room and goes there with its key. */
export function OpenForm({ subjects, chosen, months, asOf, locale, words }: OpenFormProps) {
  const { open } = words;
  const [subjectId, setSubjectId] = useState(chosen);
  const [month, setMonth] = useState(asOf);
  const [lang, setLang] = useState<Locale>(locale);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const subject = subjects.find(({ id }) => id === subjectId);
  const isTooMany = (subject?.requirements.length ?? 0) > LIMITS.requirements;
  const press = async () => {
    if (!subject || isBusy || isTooMany) return;
    setBusy(true);
    setRefused(null);
    const body = { ...subject.parameters, 'as-of': month, lang };
    const answer = await callRoom<{ code: string; facilitatorKey: string }>('/api/rooms', {
      method: 'POST',
      body,
      locale,
    });
    if (!answer.isOk) {
      setBusy(false);
      return setRefused({ ...answer.refused, message: answer.refused.message || words.failed });
    }
    const { code, facilitatorKey } = answer.value;
    keepKeys(code, { facilitatorKey });
    location.assign(`/${locale}/r/${code}`);
  };
  return (
    <LiveForm className="space-y-4" onSend={() => void press()}>
      <SelectField
        label={open.what}
        value={subjectId}
        options={subjects}
        onChoose={setSubjectId}
        className="block font-bold"
        fieldClassName={FIELD}
      />
      {subject && (
        <div className="max-w-[68ch]">
          {subject.story !== '' && <p>{subject.story}</p>}
          <p className="mt-2 text-soft text-sm">{fill(open.votesOn, { count: subject.requirements.length })}</p>
          <ul className="mt-1 flex flex-wrap gap-1.5">
            {subject.requirements.map((name) => (
              <li key={name} className="rounded-sm border border-edge px-2 text-sm">
                {name}
              </li>
            ))}
          </ul>
          {isTooMany && (
            <p role="alert" className="mt-2 font-bold">
              {open.tooMany}
            </p>
          )}
        </div>
      )}
      <div className="grid gap-4 sm:max-w-xl sm:grid-cols-2">
        <SelectField
          label={open.facts}
          value={month}
          options={months.map((each) => ({ id: each, name: monthName(each, locale) }))}
          onChoose={setMonth}
          className="block font-bold"
          fieldClassName={FIELD}
        />
        <SelectField
          label={open.language}
          value={lang}
          options={LANGUAGES}
          onChoose={setLang}
          className="block font-bold"
          fieldClassName={FIELD}
        />
      </div>
      <Button type="submit" kind="primary" className="min-h-14 px-8 text-lg" aria-disabled={isBusy || isTooMany}>
        {isBusy ? open.opening : open.press}
      </Button>
      <Refusal refused={refused} />
    </LiveForm>
  );
}
