export function square(w: number[], x: number[]): number {
  return product(w, x) ** 2;
}

export function squareGradient(w: number[], x: number[]): number[] {
  const outer = 2 * product(w, x);
  return x.map((entry) => outer * entry);
}

function product(w: number[], x: number[]): number {
  return w.reduce((sum, entry, i) => sum + entry * x[i], 0);
}
