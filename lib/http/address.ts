import { readEnv } from '#lib/env.ts';

/** The address that people know this server by; empty where nobody named one. */
export function appUrl(): string {
  return readEnv().appUrl ?? '';
}

/** Where examples call: APP_URL, else this machine. Never the Host header, which is the caller's own word. */
export function exampleUrl(): string {
  const { appUrl: named, port } = readEnv();
  return named ?? `http://127.0.0.1:${port}`;
}
