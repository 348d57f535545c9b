export function forwardDifference(f: (x: number[]) => number, x: number[], h: number): number[] {
  return x.map(() => 0);
}

export function centralDifference(f: (x: number[]) => number, x: number[], h: number): number[] {
  return x.map(() => 0);
}

export function numericalTensor(f: (W: number[][]) => number[], W: number[][], h: number): number[][][] {
  return f(W).map(() => W.map((row) => row.map(() => 0)));
}

export function relativeError(a: number[], b: number[]): number {
  return 0;
}

export function gradientCheck(f: unknown, gradient: unknown, x: number[], h: number, tolerance: number) {
  return { ok: true, worst: 0, index: 0 };
}
