/**
 * Set-Splitting: are there disjoint S1 and S2 with S1 + S2 = S such that no subset c_j lies wholly in S1 or wholly in S2?
 * The elements of S are 0, ..., n - 1; every subset has at least two.
 *
 * Source: lecture, "NP-completeness cont."; Lovász, after Garey and Johnson, Computers and Intractability, 1979, problem SP4.
 */
export interface SetSplitting {
  readonly n: number;
  readonly subsets: readonly (readonly number[])[];
}

/** The lecture's example: S = {s1, s2, s3}, c1 = {s1, s2}, c2 = {s2, s3}. Only {s2} against {s1, s3} splits it. */
export const lectureInstance: SetSplitting = {
  n: 3,
  subsets: [
    [0, 1],
    [1, 2],
  ],
};

/** Whether S1 and the rest split every subset: the certificate is checked in time linear in the size of the instance. */
export function isSplit({ subsets }: SetSplitting, s1: readonly number[]): boolean {
  const side = new Set(s1);
  return subsets.every(
    (subset) => subset.some((element) => side.has(element)) && subset.some((element) => !side.has(element)),
  );
}

/**
 * All S1 without element 0 that split the instance; their complements are the others.
 *
 * Numbers: tries all 2^(n - 1) sets, since no algorithm is known that need not, up to the base of the power: the problem is
 * NP-complete. Elements are counted in bits, so n is at most 31.
 */
export function allSplits(instance: SetSplitting): number[][] {
  const splits: number[][] = [];
  for (let bits = 0; bits < 2 ** instance.n; bits += 2) {
    const s1 = Array.from({ length: instance.n }, (_, i) => i).filter((i) => (bits >> i) & 1);
    if (isSplit(instance, s1)) splits.push(s1);
  }
  return splits;
}
