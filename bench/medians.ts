/**
 * Medians of several things that are timed in rounds, one of each in every round, so that a busy moment hits all of them
 * alike. Each gives its own time, since what leads up to it need not count. Units: those of what is timed.
 */
export async function medians(rounds: number, timed: readonly (() => Promise<number> | number)[]): Promise<number[]> {
  const times = timed.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, time] of timed.entries()) times[index]?.push(await time());
  }
  return times.map(median);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
