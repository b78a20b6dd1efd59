import 'server-only';
import { theEngine } from './engine.ts';

/** Whether anything was ever deployed from here. A server whose engine cannot start shows its pages all the same. */
export async function hasRuns(): Promise<boolean> {
  try {
    return (await theEngine()).list().length > 0;
  } catch {
    return false;
  }
}
