const KEY_ID = /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}\b/g;
const LONG_TOKEN = /[A-Za-z0-9+/=]{200,}/g;
const NAMED_SECRET =
  /((?:secret_?(?:access_?)?key|session_?token|security_?token|external_?id|password)["']?\s*[:=]\s*["']?)[^\s"',;&]+/gi;
const MASK = '****';

/** A text of AWS without access keys, session tokens, and the values given as secrets (NoEcho parameters). */
export function redact(text: string, secrets: readonly string[] = []): string {
  const masked = text.replace(KEY_ID, MASK).replace(NAMED_SECRET, `$1${MASK}`).replace(LONG_TOKEN, MASK);
  return secrets.filter((secret) => secret !== '').reduce((rest, secret) => rest.replaceAll(secret, MASK), masked);
}
