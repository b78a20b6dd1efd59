/** How the rows stand in one draw: the weighted sum of each, and how many of its musts are met by a workaround only. */
export type Standings = { sums: Float64Array; short: Int32Array };

/** Counts, draw by draw, which row is first: every must met before a workaround, then the highest sum. */
export type Tally = { count: (standings: Standings) => void; wins: Float64Array };

/** Sums of drawn weights this close differ by rounding alone. */
const EQUAL = 1e-9;

/** A tally among some rows, which hold so many combinations each; a tie is split among its combinations. */
export function openTally(rows: Int32Array, sizes: readonly number[]): Tally {
  const wins = new Float64Array(sizes.length);
  const tied = new Int32Array(sizes.length);

  /** Puts the rows that are first into `tied`, and says how many they are. */
  function findFirst({ sums, short }: Standings): number {
    let ties = 0;
    let bestSum = 0;
    let isBestShort = true;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? 0;
      const sum = sums[row] ?? 0;
      const isShort = (short[row] ?? 0) > 0;
      const isSameTier = isShort === isBestShort;
      if (ties > 0 && (isSameTier ? sum < bestSum - EQUAL : isShort)) continue;
      if (ties === 0 || !isSameTier || sum > bestSum + EQUAL) {
        ties = 0;
        bestSum = sum;
        isBestShort = isShort;
      }
      tied[ties] = row;
      ties += 1;
    }
    return ties;
  }

  function count(standings: Standings): void {
    const ties = findFirst(standings);
    let members = 0;
    for (let tie = 0; tie < ties; tie += 1) members += sizes[tied[tie] ?? 0] ?? 0;
    for (let tie = 0; tie < ties; tie += 1) {
      const row = tied[tie] ?? 0;
      wins[row] = (wins[row] ?? 0) + (sizes[row] ?? 0) / members;
    }
  }

  return { count, wins };
}
