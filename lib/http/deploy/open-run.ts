import 'server-only';
import type { RunView } from '#lib/deploy/run.ts';
import { askSession } from '#lib/http/session/who.ts';
import { findView } from './engine.ts';

/** A run that the caller may see and change: those of real accounts need a session. Throws a Refusal. */
export async function openRun(request: Request, id: string): Promise<RunView> {
  const view = await findView(id);
  if (view.target.account !== 'rehearsal') askSession(request);
  return view;
}
