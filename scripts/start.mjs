import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { checkNode } from './check-node.mjs';
import { build, install } from './prepare.mjs';
import { QUIET, ROOT, toolPath } from './run.mjs';

checkNode();
process.chdir(ROOT);
const host = process.env.HOST?.trim() || '127.0.0.1';
const port = portOf(process.env.PORT?.trim() || '3000');
await checkFree();
for (const step of [install, build]) {
  const code = await step();
  if (code !== 0) process.exit(code);
}
endWithParent();
serve();
await sayAddress();

function portOf(text) {
  if (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535) return Number(text);
  return fail(`PORT=${text} is no port. Take a number from 1 to 65535, for instance: PORT=3001 npm start`);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** A taken port must be told before a minute of building, not after it. */
function checkFree() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code, message }) => fail(sentenceOf(code, message)));
    probe.listen({ host, port }, () => probe.close(resolve));
  });
}

function sentenceOf(code, message) {
  const other = `for instance: PORT=${port < 65_535 ? port + 1 : 3001} npm start`;
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is taken. Choose another one, ${other}`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023, ${other}`;
  return `Cannot listen on ${host}:${port} (${message}). HOST must be an address of this machine.`;
}

/** npm passes no signal to a grandchild: when npm or the shell between is gone, so are we. */
function endWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500);
  watch.unref();
}

/** Next's own command, in this process: one process less, and no orphan when it is killed. */
function serve() {
  // lib/http/shutdown.ts ends the process: Next waits for streams that stay open.
  Object.assign(process.env, QUIET, { HOST: host, PORT: String(port), NEXT_MANUAL_SIG_HANDLE: 'true' });
  process.argv = [process.execPath, toolPath('next'), 'start', '-H', host, '-p', String(port)];
  import(pathToFileURL(toolPath('next')).href);
}

async function sayAddress() {
  const isEvery = host === '0.0.0.0' || host === '::';
  while (!(await isListening(isEvery ? '127.0.0.1' : host))) await sleep(50);
  const addresses = isEvery ? ['127.0.0.1', ...ownAddresses()] : [host];
  for (const address of addresses) {
    console.log(`saikyo-ecs: http://${address.includes(':') ? `[${address}]` : address}:${port}`);
  }
}

function isListening(address) {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port }, () => resolve(socket.destroy()));
    socket.once('error', () => resolve(false));
  });
}

function ownAddresses() {
  const addresses = Object.values(networkInterfaces()).flat();
  return addresses.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
}
