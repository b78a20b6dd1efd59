/** One server-sent event. */
export type StreamEvent = { event: string; id: string | null; data: string };

/**
 * Reads server-sent events out of pieces of text as they arrive, cut anywhere. EventSource cannot send an Authorization
 * header, so the page reads the stream of a fetch.
 */
export function eventReader(tell: (event: StreamEvent) => void): (piece: string) => void {
  let rest = '';
  let fields: StreamEvent = { event: 'message', id: null, data: '' };
  let lines: string[] = [];
  const end = () => {
    if (lines.length > 0) tell({ ...fields, data: lines.join('\n') });
    fields = { event: 'message', id: null, data: '' };
    lines = [];
  };
  const take = (line: string) => {
    if (line === '') return end();
    const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (name === 'data') lines.push(value);
    else if (name === 'event' || name === 'id') fields = { ...fields, [name]: value };
  };
  return (piece) => {
    rest += piece;
    const parts = rest.split(/\r\n|\n/);
    rest = parts.pop() ?? '';
    for (const line of parts) take(line);
  };
}
