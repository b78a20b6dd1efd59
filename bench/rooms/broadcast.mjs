import { WebSocketServer } from 'ws';

const [port, bytes, everyMs] = process.argv.slice(2).map(Number);
const message = 'x'.repeat(bytes);

/** The usual broadcast, with nothing else to do: what a message costs where a room is one array of sockets. */
const server = new WebSocketServer({ host: '127.0.0.1', port, perMessageDeflate: false, backlog: 1024 }, () =>
  process.send('ready'),
);
process.on('message', () => {
  setInterval(() => {
    for (const client of server.clients) client.send(message);
  }, everyMs);
});
