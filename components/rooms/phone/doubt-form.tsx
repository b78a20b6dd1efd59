'use client';
import { useEffect, useId, useState } from 'react';
import { callRoom } from '#components/rooms/live/call-room.ts';
import { Refusal } from '#components/rooms/refusal.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { useCommand } from '#components/rooms/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { LazyDetails } from '#components/ui/lazy-details.tsx';
import { holdsIn } from '#lib/catalog/combinations.ts';
import type { Text } from '#lib/catalog/schema.ts';
import { fill } from '#lib/i18n/locale.ts';
import { LIMITS } from '#lib/rooms/room.ts';
import type { Snapshot } from '#lib/rooms/snapshot.ts';

type ListedFact = { id: string; text: Text; requirement?: string; from?: string; until?: string };

/** The facts that count in this room; asked for when somebody doubts. */
function useFacts({ requirements, asOf }: Snapshot): readonly ListedFact[] {
  const { locale } = useRoomPlace();
  const [facts, setFacts] = useState<readonly ListedFact[]>([]);
  useEffect(() => {
    let isWanted = true;
    void callRoom<{ facts: ListedFact[] }>('/api/catalog', { locale }).then((answer) => {
      if (isWanted && answer.isOk) setFacts(answer.value.facts);
    });
    return () => {
      isWanted = false;
    };
  }, [locale]);
  return facts.filter((fact) => fact.requirement && requirements.includes(fact.requirement) && holdsIn(fact, asOf));
}

function Form({ room, token }: { room: Snapshot; token: string }) {
  const { locale, words, requirementOf } = useRoomPlace();
  const facts = useFacts(room);
  const id = useId();
  const [fact, setFact] = useState('');
  const [reason, setReason] = useState('');
  const [sent, setSent] = useState('');
  const { isBusy, refused, send } = useCommand(token);
  const submit = async () => {
    const doubted = fact;
    if (doubted === '' || !(await send({ type: 'doubt', fact: doubted, reason: reason.trim() }))) return;
    setSent(fill(words.phone.doubtSent, { fact: doubted }));
    setFact('');
    setReason('');
  };
  return (
    <form
      className="space-y-3 pb-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className="text-sm">{words.phone.doubtHint}</p>
      <label className="block">
        {words.phone.fact}
        <select
          required
          value={fact}
          className="mt-1 block min-h-11 w-full rounded-md border border-edge bg-surface px-2"
          onChange={({ target }) => setFact(target.value)}
        >
          <option value="">—</option>
          {room.requirements.map((requirement) => (
            <optgroup key={requirement} label={requirementOf(requirement).name}>
              {facts
                .filter((each) => each.requirement === requirement)
                .map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.id} {each.text[locale]}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      {fact !== '' && <p className="text-sm">{facts.find((each) => each.id === fact)?.text[locale]}</p>}
      <label className="block" htmlFor={`${id}-reason`}>
        {words.phone.doubtReason}
        <input
          id={`${id}-reason`}
          required
          value={reason}
          maxLength={LIMITS.reasonCharacters}
          autoComplete="off"
          className="mt-1 block min-h-11 w-full rounded-md border border-edge bg-surface px-3"
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <Button type="submit" aria-disabled={isBusy}>
        {words.phone.doubtSend}
      </Button>
      <p role="status" className="text-sm">
        {sent}
      </p>
      <Refusal refused={refused} />
    </form>
  );
}

/** A fact doubted aloud: collected for the record, it changes no score. */
export function DoubtForm({ room, token }: { room: Snapshot; token: string }) {
  const { words } = useRoomPlace();
  return (
    <LazyDetails summary={words.phone.doubt} summaryClassName="min-h-11 content-center font-normal">
      {() => <Form room={room} token={token} />}
    </LazyDetails>
  );
}
