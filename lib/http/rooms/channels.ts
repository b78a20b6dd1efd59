import 'server-only';
import type { Person, Room } from '#lib/rooms/room.ts';
import { ownOf, type View } from '#lib/rooms/snapshot.ts';
import type { PresenceStore } from '#lib/rooms/store/presence-store.ts';
import type { Desks } from '#lib/rooms/store/room-desk.ts';
import { openPresence } from './presence.ts';
import { snapshotText } from './views.ts';

/** At most ten broadcasts a second: more than that nobody sees, and a burst of votes would cost one each. */
const BETWEEN_MS = 100;
const HEARTBEAT_MS = 15_000;
/** Whoever does not read so much is sent away, and comes back where it was: SECURITY.md 4. */
const UNREAD_MAX_BYTES = 1_000_000;

/** Where a stream's bytes go. Bytes are shared by all who get them, so nobody may change them. */
export type Sink = {
  send(bytes: Uint8Array): void;
  unreadBytes(): number;
  end(): void;
  /** Ends it without waiting for a reader who may never read. */
  cut(): void;
};

type Stream = { view: View; person: string | null; sink: Sink; own: string; seen: Person | undefined };

type Channel = {
  code: string;
  room: Room;
  streams: Set<Stream>;
  frames: Map<View, Uint8Array>;
  sentAt: number;
  timer: NodeJS.Timeout | undefined;
  unwatch: () => void;
};

const encoder = new TextEncoder();
const BEAT = encoder.encode(': still here\n\n');
const GONE = encoder.encode('event: gone\ndata: {}\n\n');

function frameOf({ room, frames }: Channel, view: View): Uint8Array {
  const known = frames.get(view);
  if (known) return known;
  const frame = encoder.encode(`id: ${room.revision}\nevent: snapshot\ndata: ${snapshotText(room, view)}\n\n`);
  frames.set(view, frame);
  return frame;
}

function sendOwn({ room }: Channel, stream: Stream): void {
  if (stream.person === null) return;
  // Rules make a new person of whoever changes, so the others need no look.
  const person = room.people.get(stream.person);
  if (person === stream.seen) return;
  stream.seen = person;
  const own = JSON.stringify(ownOf(room, stream.person));
  if (own === stream.own) return;
  stream.own = own;
  stream.sink.send(encoder.encode(`event: own\ndata: ${own}\n\n`));
}

/** The streams of this process, by room: what all see is encoded once, and sent to each. */
export function openChannels(desks: Desks, presences: PresenceStore) {
  const channels = new Map<string, Channel>();
  const presence = openPresence(desks, presences);

  function drop(channel: Channel, stream: Stream): void {
    if (!channel.streams.delete(stream)) return;
    stream.sink.end();
    if (stream.person !== null) presence.leave(channel.code, stream.person);
    if (channel.streams.size > 0) return;
    clearTimeout(channel.timer);
    channel.unwatch();
    channels.delete(channel.code);
  }

  function send(channel: Channel, stream: Stream, bytes: Uint8Array): void {
    stream.sink.send(bytes);
    if (stream.sink.unreadBytes() <= UNREAD_MAX_BYTES) return;
    stream.sink.cut();
    drop(channel, stream);
  }

  function broadcast(channel: Channel): void {
    channel.timer = undefined;
    channel.sentAt = performance.now();
    for (const stream of channel.streams) {
      send(channel, stream, frameOf(channel, stream.view));
      if (channel.streams.has(stream)) sendOwn(channel, stream);
    }
  }

  function see(channel: Channel, room: Room | null): void {
    if (room === null) {
      for (const stream of channel.streams) {
        stream.sink.send(GONE);
        drop(channel, stream);
      }
      return;
    }
    if (room.revision === channel.room.revision) return;
    presence.meet(channel.code, room, channel.room);
    channel.room = room;
    channel.frames.clear();
    presence.look(channel.code, room);
    const waitMs = Math.max(0, channel.sentAt + BETWEEN_MS - performance.now());
    channel.timer ??= setTimeout(() => broadcast(channel), waitMs);
  }

  function openChannel(code: string, room: Room): Channel {
    const [streams, frames] = [new Set<Stream>(), new Map<View, Uint8Array>()];
    const channel: Channel = { code, room, streams, frames, sentAt: 0, timer: undefined, unwatch: () => {} };
    channel.unwatch = desks.watch(code, (seen) => see(channel, seen));
    channels.set(code, channel);
    presence.meet(code, room);
    return channel;
  }

  const beat = setInterval(() => {
    for (const channel of channels.values()) for (const stream of channel.streams) send(channel, stream, BEAT);
  }, HEARTBEAT_MS);
  beat.unref();

  return {
    /** Sends the room to a sink from now on; the answer stops it. `person` is whoever's own votes go there, too. */
    open: ({ code, room }: { code: string; room: Room }, view: View, person: string | null, sink: Sink) => {
      const channel = channels.get(code) ?? openChannel(code, room);
      const stream: Stream = { view, person, sink, own: '', seen: undefined };
      channel.streams.add(stream);
      if (person !== null) presence.enter(code, person);
      send(channel, stream, frameOf(channel, view));
      sendOwn(channel, stream);
      presence.look(code, channel.room);
      return () => drop(channel, stream);
    },
    hear: presence.hear,
    /** How many look at a room, and at all rooms. */
    count: (code: string) => {
      const all = [...channels.values()].reduce((sum, { streams }) => sum + streams.size, 0);
      return { ofRoom: channels.get(code)?.streams.size ?? 0, all };
    },
    close: () => {
      clearInterval(beat);
      presence.close();
      for (const channel of channels.values()) for (const stream of channel.streams) stream.sink.end();
    },
  };
}

export type Channels = ReturnType<typeof openChannels>;
