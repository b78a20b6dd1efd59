/** Sends JSON and answers with what comes back. Throws on a refusal. */
export async function send(address, body, more = {}) {
  const headers = { 'content-type': 'application/json', ...more };
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** The messages of a deployment's stream as they come: `{ id, event, data }`. It ends when `signal` says so. */
export async function* messagesOf(run, signal) {
  const { body } = await fetch(`${run}/events`, { signal });
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const whole = text.split('\n\n');
    text = whole.pop() ?? '';
    for (const message of whole) {
      const [, id, event, data] = /^id: (\d+)\nevent: (\w+)\ndata: (.*)$/m.exec(message) ?? [];
      if (event !== undefined) yield { id: Number(id), event, data: JSON.parse(data) };
    }
  }
}
