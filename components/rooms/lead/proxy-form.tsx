'use client';
import { useId, useState } from 'react';
import { Refusal } from '#components/rooms/refusal.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { useCommand } from '#components/rooms/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { LEVELS, LIMITS } from '#lib/rooms/room.ts';
import type { Snapshot } from '#lib/rooms/snapshot.ts';

/** A vote for somebody who is in the room without a device, requirement by requirement. */
export function ProxyForm({ room, leading }: { room: Snapshot; leading: string }) {
  const { words, requirementOf } = useRoomPlace();
  const id = useId();
  const { phase, requirement: current } = room;
  const asked = phase === 'revote' && current !== null ? [current] : room.requirements;
  const [voter, setVoter] = useState('');
  const [at, setAt] = useState(0);
  const [level, setLevel] = useState<(typeof LEVELS)[number]>('must');
  const [done, setDone] = useState('');
  const { isBusy, refused, send } = useCommand(leading);
  const requirement = asked[at] ?? asked[0] ?? '';
  const known = room.facilitator?.roster.filter(({ isProxy }) => isProxy) ?? [];
  const submit = async () => {
    if (!(await send({ type: 'proxy-vote', voter: voter.trim(), requirement, level }))) return;
    const values = { name: voter.trim(), requirement: requirementOf(requirement).name, level: words.level[level] };
    setDone(fill(words.lead.proxyDone, values));
    setAt((at + 1) % asked.length);
  };
  return (
    <form
      className="space-y-3 pb-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label className="block">
        {words.lead.proxyName}
        <input
          required
          list={`${id}-known`}
          value={voter}
          maxLength={LIMITS.nameCharacters}
          autoComplete="off"
          className="mt-1 block min-h-11 w-full rounded-md border border-edge bg-surface px-2"
          onChange={({ target }) => setVoter(target.value)}
        />
      </label>
      <datalist id={`${id}-known`}>
        {known.map(({ id: person, name }) => (
          <option key={person} value={name ?? ''} />
        ))}
      </datalist>
      <SelectField
        label={words.lead.proxyRequirement}
        value={requirement}
        options={asked.map((each) => ({ id: each, name: requirementOf(each).name }))}
        onChoose={(chosen) => setAt(asked.indexOf(chosen))}
      />
      <SelectField
        label={words.lead.proxyLevel}
        value={level}
        options={LEVELS.map((each) => ({ id: each, name: words.level[each] }))}
        onChoose={setLevel}
      />
      <Button type="submit" aria-disabled={isBusy}>
        {words.lead.proxySend}
      </Button>
      <p role="status" className="text-sm">
        {done}
      </p>
      <Refusal refused={refused} />
    </form>
  );
}
