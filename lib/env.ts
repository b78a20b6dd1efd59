import { z } from 'zod';

const listSchema = z
  .string()
  .transform((text) => text.split(',').map((name) => name.trim().toLowerCase()))
  .pipe(z.array(z.string().regex(/^[a-z0-9._-]+$|^\[[0-9a-f:.]+\]$/, 'host names without scheme and port, by commas')));

const envSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  APP_HOSTS: listSchema.default([]),
  APP_URL: z.url({ protocol: /^https?$/, error: 'a URL that begins with http:// or https://' }).optional(),
});

export type Env = {
  port: number;
  host: string;
  appHosts: readonly string[];
  /** Where the product can be reached from outside, without a slash at the end; links in bundles begin with it. */
  appUrl: string | undefined;
};

/**
 * The settings of this process. An empty variable counts as absent.
 * @throws Error that names each wrong variable and what it may hold
 */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Environment variables that cannot be used:\n${lines.join('\n')}`);
  }
  const { PORT, HOST, APP_HOSTS, APP_URL } = parsed.data;
  return { port: PORT, host: HOST, appHosts: APP_HOSTS, appUrl: APP_URL?.replace(/\/+$/, '') };
}
