/** Never overflows: tanh does not. */
export function sigmoid(z: number): number {
  return (1 + Math.tanh(z / 2)) / 2;
}
