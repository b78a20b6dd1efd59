/** Who was seen in a room by a process that has said nothing for longer than it promised. */
export type Ended = { process: string; code: string; people: readonly string[] };

/** By room, who looks at it. */
export type Present = Readonly<Record<string, readonly string[]>>;

/** Where the processes on one database say who looks at their rooms. Time is the database's: their clocks may differ. */
export type PresenceStore = {
  /** Says who looks through a process, which is believed for so long, in place of what it said before. */
  hold(process: string, present: Present, leaseMs: number): Promise<void>;
  /** What processes said whose time is over, without the people whom a living one sees. */
  ended(): Promise<Ended[]>;
  /** Forgets one of those, unless its process has spoken again. */
  forget(ended: Pick<Ended, 'process' | 'code'>): Promise<void>;
};
