'use client';
import { useId, useState } from 'react';
import { Refusal } from '#components/rooms/refusal.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { useCommand } from '#components/rooms/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { LazyDetails } from '#components/ui/lazy-details.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { LIMITS } from '#lib/rooms/room.ts';
import type { Snapshot } from '#lib/rooms/snapshot.ts';
import { type ListedFact, useFacts } from './use-facts.ts';

type DoubtProps = { room: Snapshot; token: string };

function Form({ room, token, facts }: DoubtProps & { facts: readonly ListedFact[] }) {
  const { locale, words, requirementOf } = useRoomPlace();
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

function Facts({ room, token }: DoubtProps) {
  const { words } = useRoomPlace();
  const { facts, askAgain } = useFacts(room);
  if (typeof facts !== 'string') return <Form room={room} token={token} facts={facts} />;
  if (facts === 'asked') return <p role="status">{words.loading}</p>;
  return (
    <div role="alert" className="pb-3">
      <p className="mb-2">{words.phone.noFacts}</p>
      <Button onClick={askAgain}>{words.phone.retry}</Button>
    </div>
  );
}

/** A fact doubted aloud: collected for the record, it changes no score. */
export function DoubtForm({ room, token }: DoubtProps) {
  const { words } = useRoomPlace();
  return (
    <LazyDetails summary={words.phone.doubt} summaryClassName="min-h-11 content-center font-normal">
      {() => <Facts room={room} token={token} />}
    </LazyDetails>
  );
}
