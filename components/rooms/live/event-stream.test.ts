import { expect, test } from 'vitest';
import { eventReader, type StreamEvent } from './event-stream.ts';

function heard(...pieces: readonly string[]): StreamEvent[] {
  const events: StreamEvent[] = [];
  const read = eventReader((event) => events.push(event));
  for (const piece of pieces) read(piece);
  return events;
}

test('an event with its id is told at the blank line', () => {
  expect(heard('id: 7\nevent: snapshot\ndata: {"revision":7}\n\n')).toEqual([
    { event: 'snapshot', id: '7', data: '{"revision":7}' },
  ]);
  expect(heard('event: snapshot\ndata: {}\n')).toEqual([]);
});

test('wherever the network cuts the text, the events are the same', () => {
  const text = 'retry: 1000\n\n: heartbeat\n\nid: 1\nevent: snapshot\ndata: 最強\n\nevent: gone\ndata: {}\n\n';
  const whole = heard(text);
  expect(whole).toEqual([
    { event: 'snapshot', id: '1', data: '最強' },
    { event: 'gone', id: null, data: '{}' },
  ]);
  for (let cut = 1; cut < text.length; cut += 1) expect(heard(text.slice(0, cut), text.slice(cut))).toEqual(whole);
});

// https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
test('lines of data are joined, and the colon needs no space', () => {
  expect(heard('data: first block\ndata:second\n\n')).toEqual([
    { event: 'message', id: null, data: 'first block\nsecond' },
  ]);
});

test('a proxy that writes carriage returns changes nothing', () => {
  expect(heard('event: own\r\ndata: {}\r\n\r\n')).toEqual([{ event: 'own', id: null, data: '{}' }]);
});
