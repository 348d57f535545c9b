export const f = (x: number, y: number, z: number): number => Math.exp(x - y * z) + (x * y + z) ** 2;

export function gradF(x: number, y: number, z: number): Float64Array {
  const twice = 2 * (x * y + z);
  const e = Math.exp(x - y * z);
  return Float64Array.of(twice * y + e, twice * x - z * e, twice - y * e);
}
