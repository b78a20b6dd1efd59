import { ms } from '#scripts/bench-durations.mjs';
import { besideWs } from './beside-ws.ts';
import { broadcast, comeAndGo } from './crowd.ts';
import { KINDS } from './kinds.ts';
import { commandToScreen } from './latency.ts';

const CROWD = { clients: 1000, everyMs: 100, seconds: 10 };
const MEMORY_AIMS = { PGlite: '< 700 MB', PostgreSQL: '< 400 MB' };

const mb = (value: number) => `${Math.round(value)} MB`;
const us = (value: number) => `${value.toFixed(1)} µs`;

/** How big a room can be, on each store: rows of a table, `{ what, p50, p95?, aim }`. */
export async function measureRooms() {
  const rows = [];
  for (const { name, open } of KINDS) {
    const { app, close } = await open();
    try {
      const { commands, lost, p50, p95, p99, answerP95 } = await commandToScreen(app, 200, 20);
      rows.push({
        what: `rooms on ${name}, 200 people: ${commands} commands to every screen (${lost} streams lost, answered in ${ms(answerP95)} p95)`,
        p50: ms(p50),
        p95: `${ms(p95)}, ${ms(p99)} (p99)`,
        aim: '< 200 ms, < 500 ms (p99)',
      });
      const { before, memory, troubles, connectionsLeft } = await comeAndGo(app, 500, 3);
      rows.push({
        what: `rooms on ${name}, 500 clients, three times: memory (${troubles} errors, ${connectionsLeft} connections left)`,
        p50: mb(Math.max(...memory.map(({ during }) => during))),
        p95: `${mb(before.memoryMb)} before; ${memory.map(({ after }) => mb(after)).join(', ')} after`,
        aim: MEMORY_AIMS[name],
      });
      rows.push({
        what: `rooms on ${name}, the same: what the process still holds after a garbage collection`,
        p50: mb(Math.max(...memory.map(({ held }) => held))),
        p95: `${mb(before.held)} before; ${memory.map(({ held }) => mb(held)).join(', ')} after`,
        aim: '',
      });
      const told = await broadcast(app, CROWD.clients, CROWD.seconds);
      const ws = await besideWs({ ...CROWD, bytes: told.bytesEach });
      rows.push({
        what: `rooms on ${name}, 1,000 clients, ${told.perSecond.toFixed(1)} broadcasts a second of ${told.bytesEach} bytes: delivered (${told.lost} streams lost)`,
        p50: `${(100 * told.delivered).toFixed(2)} %`,
        aim: '100 %',
      });
      rows.push({
        what: `rooms on ${name}: processor time for a message, beside ws`,
        p50: us(told.cpuUs),
        p95: `${us(ws.cpuUs)} (ws)`,
        aim: '',
      });
    } finally {
      await close();
    }
  }
  return rows;
}
