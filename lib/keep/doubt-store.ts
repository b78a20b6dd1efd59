import { browserList } from './browser-list.ts';
import { readDoubtList } from './doubt.ts';

/** The doubts of this browser, newest first. */
export const { get: doubts, keep: keepDoubts, onChange: onDoubts } = browserList('saikyo-ecs.doubts', readDoubtList);
