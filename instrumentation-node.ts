import { readEnv } from '#lib/env.ts';
import { boot } from '#lib/http/deploy/boot.ts';

try {
  readEnv();
} catch (error) {
  // Next would stay up and answer every request with 500.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
await boot();
