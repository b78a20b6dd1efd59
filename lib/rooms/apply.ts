import type { Entry, RoomEvent } from './event.ts';
import { isGroupMust } from './outcome.ts';
import { isRevealedIn } from './phases.ts';
import type { Person, Phase, Room } from './room.ts';

function withPerson(room: Room, id: string, change: (person: Person) => Person): Room {
  const person = room.people.get(id);
  return person ? { ...room, people: new Map(room.people).set(id, change(person)) } : room;
}

/** A second vote replaces the first when its phase ends; who gave none keeps the first. */
function settled(person: Person, requirement: string): Person {
  if (person.revote === null) return person;
  const before = person.votes[requirement];
  return {
    ...person,
    votes: { ...person.votes, [requirement]: person.revote },
    replaced: before ? { ...person.replaced, [requirement]: before } : person.replaced,
    revote: null,
  };
}

/** Another result may come of it, and nobody has agreed to that one yet. */
function unasked(person: Person): Person {
  return person.consent === null ? person : { ...person, consent: null };
}

function withEach(room: Room, change: (person: Person) => Person): Room {
  return { ...room, people: new Map([...room.people].map(([id, person]) => [id, change(person)])) };
}

const withLast = (list: readonly string[], last: string) => [...list.filter((each) => each !== last), last];

function moved(room: Room, to: Phase, at: string): Room {
  const { phase } = room;
  const next = { ...room, phase: to, phaseSince: at, isRevealed: isRevealedIn(to, room.isRevealed) };
  if (phase.name === 'revote') return withEach(next, (person) => settled(person, phase.requirement));
  if (to.name === 'revote')
    return withEach({ ...next, votedAgain: withLast(room.votedAgain, to.requirement) }, unasked);
  return to.name === 'vote' ? withEach(next, unasked) : next;
}

function joined(room: Room, { participant: id, name, tokenHash }: Extract<RoomEvent, { type: 'joined' }>): Room {
  const person: Person = {
    id,
    name,
    tokenHash,
    isFacilitator: false,
    isAway: false,
    votes: {},
    replaced: {},
    revote: null,
    consent: null,
  };
  return { ...room, people: new Map(room.people).set(id, person) };
}

function gated(room: Room, requirement: string, isMust: boolean | null): Room {
  const { [requirement]: _, ...others } = room.gates;
  const next = { ...room, gates: isMust === null ? others : { ...others, [requirement]: isMust } };
  return isGroupMust(next, requirement) === isGroupMust(room, requirement) ? next : withEach(next, unasked);
}

function happen(room: Room, event: RoomEvent, at: string): Room {
  switch (event.type) {
    case 'joined':
      return joined(room, event);
    case 'named':
      return withPerson(room, event.participant, (person) => ({ ...person, name: event.name }));
    case 'went':
    case 'returned':
      return withPerson(room, event.participant, (person) => ({ ...person, isAway: event.type === 'went' }));
    case 'promoted':
      return withPerson(room, event.participant, (person) => ({ ...person, isFacilitator: true }));
    case 'voted':
      return withPerson(room, event.participant, (person) =>
        event.isAgain
          ? { ...person, revote: event.level }
          : { ...person, votes: { ...person.votes, [event.requirement]: event.level } },
      );
    case 'moved':
      return moved(room, event.to, at);
    case 'gated':
      return gated(room, event.requirement, event.isMust);
    case 'consented':
      return withPerson(room, event.participant, (person) => ({ ...person, consent: event.consent }));
    case 'doubted': {
      const { by, fact, reason } = event;
      const others = room.doubts.filter((doubt) => doubt.by !== by || doubt.fact !== fact);
      return { ...room, doubts: [...others, { by, fact, reason }] };
    }
  }
}

/**
 * The room after one more entry.
 * @throws Error when an entry is missing before this one: a room with a gap must not be shown
 */
export function apply(room: Room, entry: Entry): Room {
  if (entry.revision !== room.revision + 1) {
    throw new Error(`Room ${room.opening.code}: entry ${entry.revision} follows ${room.revision}.`);
  }
  const next = entry.events.reduce((before, event) => happen(before, event, entry.at), room);
  const answered = new Map(room.answered.get(entry.actor)).set(entry.commandId, {
    ...entry.answer,
    digest: entry.digest,
  });
  return { ...next, revision: entry.revision, answered: new Map(room.answered).set(entry.actor, answered) };
}
