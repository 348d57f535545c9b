/**
 * How far a float64 result may be from the reference; the largest of the three parts holds, entry by entry.
 *
 * Numbers: all zero means bit-for-bit equality (0 and -0 are equal).
 */
export interface Tolerance {
  /** Multiple of the entry's own rounding bound, which is in units of u = 2^-53. */
  readonly roundoffs: number;
  /** Multiple of the largest magnitude among the entries expected. */
  readonly relative: number;
  readonly absolute: number;
}
