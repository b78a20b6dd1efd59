import type { Level } from '#lib/rooms/room.ts';

/** How a level is told apart at ten metres: a shape, a colour, and beside them a letter, the same in both languages. */
export const LEVEL_LOOK: Readonly<Record<Level, { letter: string; path: string; segment: string }>> = {
  must: { letter: 'M', path: 'M1 1h10v10H1z', segment: 'bg-(--plus2) text-(--on-plus2)' },
  should: { letter: 'S', path: 'M6 .8 11.4 11H.6z', segment: 'bg-(--plus1) text-(--on-plus1)' },
  could: { letter: 'C', path: 'M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z', segment: 'bg-(--zero) text-(--on-zero)' },
  none: {
    letter: 'N',
    path: 'M2.6 .8 6 4.2 9.4.8l1.8 1.8L7.8 6l3.4 3.4-1.8 1.8L6 7.8l-3.4 3.4L.8 9.4 4.2 6 .8 2.6z',
    segment: 'bg-(--minus1) text-(--on-minus1)',
  },
  abstain: { letter: 'A', path: 'M1 4.8h10v2.4H1z', segment: 'bg-transparent text-ink' },
};
