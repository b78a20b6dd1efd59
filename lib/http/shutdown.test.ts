import { expect, test, vi } from 'vitest';
import { onShutdown, watchSignals } from './shutdown.ts';

test('a signal closes what is open, and ends the process even where one of them fails', async () => {
  vi.stubEnv('NEXT_MANUAL_SIG_HANDLE', 'true');
  const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
  const closed: string[] = [];
  onShutdown(() => Promise.reject(new Error('stuck')));
  onShutdown(async () => closed.push('database'));
  onShutdown(() => closed.push('never'))();
  watchSignals();
  process.emit('SIGTERM');
  await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(143));
  expect(closed).toEqual(['database']);
  exit.mockRestore();
  vi.unstubAllEnvs();
});
