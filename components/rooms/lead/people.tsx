'use client';
import { Refusal } from '#components/rooms/refusal.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { useCommand } from '#components/rooms/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { LazyDetails } from '#components/ui/lazy-details.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { Snapshot } from '#lib/rooms/snapshot.ts';
import { ProxyForm } from './proxy-form.tsx';

type PeopleProps = { room: Snapshot; leading: string };
type Person = NonNullable<Snapshot['facilitator']>['roster'][number];

/** What is to be known of a person beside the name. */
function Notes({ person, total }: { person: Person; total: number }) {
  const { words } = useRoomPlace();
  const notes = [
    fill(words.lead.progress, { voted: person.voted, total }),
    ...(person.isAway ? [words.lead.away] : []),
    ...(person.isProxy ? [words.lead.proxy] : []),
    ...(person.isFacilitator ? [words.lead.coLead] : []),
  ];
  return <span className="text-soft text-sm tabular-nums">{notes.join(' · ')}</span>;
}

/** Who is in the room, how far each has come, and votes for those without a device. */
export function People({ room, leading }: PeopleProps) {
  const { words } = useRoomPlace();
  const { refused, send } = useCommand(leading);
  const { facilitator, requirements, phase, people } = room;
  const roster = facilitator?.roster ?? [];
  const nameOf = ({ id, name }: Person) => name ?? fill(words.person, { number: id.slice(1) });
  return (
    <section aria-labelledby="people-title">
      <h2 id="people-title" className="font-bold text-xl">
        {words.lead.people} <span className="font-normal text-soft tabular-nums">{people.inRoom}</span>
      </h2>
      {roster.length === 0 && <p className="mt-1">{words.lead.nobody}</p>}
      {/* A long list scrolls by the keyboard too. */}
      <ul
        aria-label={words.lead.people}
        tabIndex={roster.length > 8 ? 0 : undefined}
        className="mt-1 max-h-96 overflow-y-auto"
      >
        {roster.map((person) => (
          <li
            key={person.id}
            className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 border-line border-t"
          >
            <span className="min-w-0 wrap-anywhere">
              {nameOf(person)} <Notes person={person} total={requirements.length} />
            </span>
            {!person.isProxy && !person.isFacilitator && phase !== 'closed' && (
              <Button
                kind="bare"
                className="font-normal text-sm"
                aria-label={fill(words.lead.promote, { name: nameOf(person) })}
                onClick={() => send({ type: 'promote', participant: person.id })}
              >
                {words.lead.promoteShort}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refusal refused={refused} />
      {(phase === 'vote' || phase === 'revote') && (
        <LazyDetails
          summary={words.lead.proxyTitle}
          className="mt-2"
          summaryClassName="min-h-11 content-center font-normal"
        >
          {() => <ProxyForm room={room} leading={leading} />}
        </LazyDetails>
      )}
    </section>
  );
}
