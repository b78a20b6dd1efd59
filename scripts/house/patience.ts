import { vi } from 'vitest';

/** As for tests as a whole, a limit should catch what hangs: the library's own of one second catches a busy machine. */
const PATIENCE_MS = 15_000;

const { waitFor } = vi;
vi.waitFor = (check, options = PATIENCE_MS) => waitFor(check, options);
