import { setTimeout as wait } from 'node:timers/promises';
import type { AppProcess } from './app-process.ts';
import { clientPorts } from './connections.ts';
import { heldMb } from './heap.ts';
import { joinAll, openRoom, order, TWENTY } from './room-api.ts';
import { type Screen, watch } from './screen.ts';

/** More at once than a listening socket keeps waiting would come back a second later. */
const TOGETHER = 100;
const LEFT_MS = 15_000;

/** So many screens before one room, all of them open. */
async function openScreens(api: string, count: number): Promise<Screen[]> {
  const screens: Screen[] = [];
  while (screens.length < count) {
    const more = Array.from({ length: Math.min(TOGETHER, count - screens.length) }, () => watch(api));
    await Promise.all(more.map(({ isOpen }) => isOpen));
    screens.push(...more);
  }
  return screens;
}

/** A room in which votes come at a steady pace. */
async function busyRoom(app: AppProcess) {
  const { api, facilitatorKey } = await openRoom(app.url);
  const voters = await joinAll(api, 20);
  await order(api, facilitatorKey, { type: 'phase', to: 'vote' });
  const vote = (count: number) => {
    const { token = '' } = voters[count % voters.length] ?? {};
    return order(api, token, { type: 'vote', requirement: TWENTY[count % TWENTY.length], level: 'must' });
  };
  return {
    api,
    /** Answers the revision of the last vote. */
    voteFor: async (seconds: number, everyMs: number) => {
      const votes: Promise<number>[] = [];
      const start = performance.now();
      for (let count = 0; count * everyMs < seconds * 1000; count += 1) {
        await wait(Math.max(0, start + count * everyMs - performance.now()));
        votes.push(vote(count));
      }
      return Math.max(...(await Promise.all(votes)));
    },
  };
}

/** People come, look on while others vote, and leave, several times: what that takes, and what stays of it. */
export async function comeAndGo(app: AppProcess, clients: number, rounds: number) {
  const room = await busyRoom(app);
  const before = { ...app.usage(), held: await heldMb(app) };
  const memory: { during: number; after: number; held: number }[] = [];
  let [troubles, connectionsLeft] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const screens = await openScreens(room.api, clients);
    const last = await room.voteFor(5, 50);
    await Promise.all(screens.map(({ shown }) => shown(last)));
    const during = app.usage().memoryMb;
    // Theirs alone: the voters' connections close and open as they like.
    const ports = new Set(screens.map(({ port }) => port()));
    const left = () => clientPorts(app.port).filter((port) => ports.has(port)).length;
    if (left() === 0)
      throw new Error('No connection of the clients was found: what is left of them cannot be counted.');
    for (const { counts, close } of screens) {
      troubles += counts.lost + counts.refused;
      close();
    }
    const until = Date.now() + LEFT_MS;
    while (left() > 0 && Date.now() < until) await wait(100);
    connectionsLeft += left();
    memory.push({ during, after: app.usage().memoryMb, held: await heldMb(app) });
  }
  return { before, memory, troubles, connectionsLeft };
}

/** A room that changes faster than it is told, so that each screen gets as many broadcasts as there may be. */
export async function broadcast(app: AppProcess, clients: number, seconds: number) {
  const room = await busyRoom(app);
  const screens = await openScreens(room.api, clients);
  await Promise.all(screens.map(({ shown }) => shown(1)));
  const seen = screens.map(({ ids }) => ids.length);
  const bytesBefore = screens.reduce((sum, { counts }) => sum + counts.bytes, 0);
  const cpuBefore = app.usage().cpuSeconds;
  const begin = performance.now();
  const last = await room.voteFor(seconds, 50);
  await Promise.all(screens.map(({ shown }) => shown(last)));
  const took = (performance.now() - begin) / 1000;
  const cpu = app.usage().cpuSeconds - cpuBefore;
  const got = screens.map(({ ids }, index) => new Set(ids.slice(seen[index])));
  const broadcasts = new Set(got.flatMap((ids) => [...ids])).size;
  const messages = got.reduce((sum, { size }) => sum + size, 0);
  const bytes = screens.reduce((sum, { counts }) => sum + counts.bytes, 0) - bytesBefore;
  const lost = screens.reduce((sum, { counts }) => sum + counts.lost, 0);
  for (const { close } of screens) close();
  return {
    delivered: messages / (broadcasts * clients),
    perSecond: broadcasts / took,
    bytesEach: Math.round(bytes / messages),
    cpuUs: (cpu / messages) * 1e6,
    lost,
  };
}
