import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

let cached: string | undefined;

/** The version of the package. */
export function packageVersion(): string {
  if (cached === undefined) {
    const text = readFileSync(path.join(process.cwd(), 'package.json'), 'utf8');
    cached = z.object({ version: z.string() }).parse(JSON.parse(text)).version;
  }
  return cached;
}
