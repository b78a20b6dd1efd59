import { browserList } from './browser-list.ts';
import { readRecentList } from './recent.ts';

/** The recent decisions of this browser, newest first. */
export const {
  get: recentDecisions,
  keep: keepDecisions,
  onChange: onRecentDecisions,
} = browserList('saikyo-ecs.recent', readRecentList);
