export type SessionState = { signedIn: boolean; ways: readonly string[] };

const JSON_HEADERS = { 'content-type': 'application/json' };

export async function readSession(): Promise<SessionState> {
  const response = await fetch('/api/session', { cache: 'no-store' });
  return response.ok ? response.json() : { signedIn: false, ways: [] };
}

/** Opens a session. Answers the sentence of a refusal, else nothing. */
export async function openSession(body: { launchToken: string } | { token: string }): Promise<string | undefined> {
  const response = await fetch('/api/session', { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(body) });
  if (response.ok) return undefined;
  const { error } = await response.json();
  return error.message;
}

export async function endSession(): Promise<void> {
  await fetch('/api/session', { method: 'DELETE', headers: JSON_HEADERS });
}

/** The token of the address, which leaves the address and its history at once. */
export function takeLaunchToken(): string | undefined {
  const token = new URLSearchParams(location.hash.slice(1)).get('launch') ?? undefined;
  if (token !== undefined) history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}
