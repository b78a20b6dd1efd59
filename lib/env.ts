import path from 'node:path';
import { z } from 'zod';

const listSchema = z.string().transform((text) => text.split(',').map((name) => name.trim().toLowerCase()));
const hostsSchema = listSchema.pipe(
  z.array(z.string().regex(/^[a-z0-9._-]+$|^\[[0-9a-f:.]+\]$/, 'host names without scheme and port, by commas')),
);
const addressesSchema = listSchema.pipe(
  z.array(z.union([z.ipv4(), z.ipv6()], { error: 'IP addresses of reverse proxies, by commas' })),
);
const TOKEN_LENGTH_MIN = 24;

const envSchema = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    APP_HOSTS: hostsSchema.default([]),
    APP_URL: z.url({ protocol: /^https?$/, error: 'a URL that begins with http:// or https://' }).optional(),
    DATA_DIR: z.string().default('.data'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'a URL that begins with postgresql://' }).optional(),
    APP_TOKEN: z
      .string()
      .min(TOKEN_LENGTH_MIN, `at least ${TOKEN_LENGTH_MIN} characters, for instance what "openssl rand -hex 16" prints`)
      .optional(),
    REHEARSAL_PACE: z.coerce.number().min(1).max(10_000).default(20),
    TRUSTED_PROXY: addressesSchema.default([]),
    OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'a URL that begins with https://' }).optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
  })
  .refine(({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }) => {
    const given = [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].filter((value) => value !== undefined);
    return given.length === 0 || given.length === 3;
  }, 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET only count together')
  .refine(
    ({ OIDC_ISSUER }) => OIDC_ISSUER === undefined || isSafeIssuer(new URL(OIDC_ISSUER)),
    'OIDC_ISSUER: https, but for a provider on this machine',
  )
  .refine(
    ({ OIDC_ISSUER, HOST, APP_URL }) => OIDC_ISSUER === undefined || APP_URL !== undefined || isLoopback(HOST),
    'APP_URL: needed with OIDC_ISSUER where HOST is no address of this machine alone; the provider sends browsers back there',
  );

export type Env = {
  port: number;
  host: string;
  appHosts: readonly string[];
  /** Where the product can be reached from outside, without a slash at the end; links in bundles begin with it. */
  appUrl: string | undefined;
  /** Where runs, connections, the rehearsal's stacks and the embedded database are kept; absolute. */
  dataDir: string;
  /** A PostgreSQL server for rooms and reviews, in place of the embedded database. */
  databaseUrl: string | undefined;
  /** What stands for a session in `Authorization: Bearer`, and opens one. */
  appToken: string | undefined;
  /** How many times faster than life the rehearsal runs. At 20 a Fargate stack stands in 20 to 40 seconds. */
  rehearsalPace: number;
  /** Reverse proxies whose X-Forwarded-For counts. */
  trustedProxies: readonly string[];
  oidc: { issuer: string; clientId: string; clientSecret: string } | undefined;
};

function isSafeIssuer({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || isLoopback(hostname);
}

/** Whether only this machine can reach an address. */
export function isLoopback(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/^::ffff:/, '');
  return bare === 'localhost' || bare === '::1' || /^127\.\d+\.\d+\.\d+$/.test(bare);
}

/** Where this server's own pages begin, whatever a caller's Host header says. */
export function ownOrigin({ appUrl, host, port }: Pick<Env, 'appUrl' | 'host' | 'port'>): string {
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return appUrl ?? `http://${name}:${port}`;
}

/**
 * The settings of this process. An empty variable counts as absent.
 * @throws Error that names each wrong variable and what it may hold
 */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path: at, message }) => `  ${[...at, ''].join(': ')}${message}`);
    throw new Error(`Environment variables that cannot be used:\n${lines.join('\n')}`);
  }
  const { PORT, HOST, APP_HOSTS, APP_URL, DATA_DIR, APP_TOKEN, REHEARSAL_PACE, TRUSTED_PROXY } = parsed.data;
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    appHosts: APP_HOSTS,
    appUrl: APP_URL?.replace(/\/+$/, ''),
    dataDir: path.resolve(/* turbopackIgnore: true */ process.cwd(), DATA_DIR),
    databaseUrl: parsed.data.DATABASE_URL,
    appToken: APP_TOKEN,
    rehearsalPace: REHEARSAL_PACE,
    trustedProxies: TRUSTED_PROXY,
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined,
  };
}
