import { afterEach, beforeEach, vi } from 'vitest';

/** A warning that nobody expects is a fault that nobody saw: a test that expects one mocks the console itself. */
beforeEach(() => {
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => {
      throw new Error(`console.${method}: ${words.map(String).join(' ')}`);
    });
  }
});
afterEach(() => vi.restoreAllMocks());
