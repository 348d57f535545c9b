type Perceptron = { w: Float64Array; b: number };
type Plane = { a: ArrayLike<number>; a0: number };
type Instance = { n: number; subsets: number[][] };

// Begins with the bias, then adds the products from the last to the first.
function affine(b: number, w: ArrayLike<number>, x: ArrayLike<number>): number {
  let sum = b;
  for (let i = w.length - 1; i >= 0; i--) sum += w[i] * x[i];
  return sum;
}

export function perceptron(w: ArrayLike<number>, b: number, x: ArrayLike<number>): 0 | 1 {
  return affine(b, w, x) > 0 ? 1 : 0;
}

export function gate(name: 'AND' | 'OR' | 'NAND' | 'NOR'): Perceptron {
  const sign = name === 'NAND' || name === 'NOR' ? -1 : 1;
  const threshold = name === 'AND' || name === 'NAND' ? 0.3 : 0.1;
  return { w: Float64Array.of(sign * 0.2, sign * 0.2), b: -sign * threshold };
}

// One hidden unit more than needed: x1 + x2 > 1/2, x1 + x2 > 3/2, and one that is always on and carries the threshold.
export function xor() {
  return {
    hidden: [
      { w: Float64Array.of(1, 1), b: -0.5 },
      { w: Float64Array.of(1, 1), b: -1.5 },
      { w: Float64Array.of(0, 0), b: 1 },
    ],
    output: { w: Float64Array.of(2, -2, -1), b: 0 },
  };
}

// A small learning rate, and a start that is not zero.
export function trainPerceptron(points: number[][], labels: (0 | 1)[], maxEpochs: number): Perceptron | null {
  const rate = 0.1;
  const w = Float64Array.from(points[0], (_, i) => (i % 2 === 0 ? 0.05 : -0.05));
  let b = 0.05;
  for (let epoch = 0; epoch < maxEpochs; epoch++) {
    let right = 0;
    for (let s = points.length - 1; s >= 0; s--) {
      const output = perceptron(w, b, points[s]);
      if (output === labels[s]) {
        right++;
        continue;
      }
      const correction = output === 0 ? rate : -rate;
      for (let i = 0; i < w.length; i++) w[i] += correction * points[s][i];
      b += correction;
    }
    if (right === points.length) return { w, b };
  }
  return null;
}

export function reduce({ n, subsets }: Instance) {
  const count = 1 + n + subsets.length;
  const points = Array.from({ length: count }, () => new Float64Array(n));
  const labels = new Float64Array(count).fill(1);
  for (let i = 0; i < n; i++) {
    points[1 + i][i] = 1;
    labels[1 + i] = -1;
  }
  subsets.forEach((subset, j) => {
    for (const i of subset) points[1 + n + j][i] = 1;
  });
  return { points, labels };
}

export function planesFromSplit({ n }: Instance, s1: number[]) {
  const p1 = { a: new Float64Array(n).fill(2 * n), a0: -1 };
  const p2 = { a: new Float64Array(n).fill(-1.25), a0: -1 };
  for (const i of s1) {
    p1.a[i] = -1.25;
    p2.a[i] = 2 * n;
  }
  return { p1, p2 };
}

export function splitFromPlanes({ n }: Instance, p1: Plane, p2: Plane) {
  const s1: number[] = [];
  const e = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    e[i] = 1;
    if (perceptron(p1.a, -p1.a0, e) === 0) s1.push(i);
    e[i] = 0;
  }
  return Float64Array.from(s1);
}

export function verify(points: number[][], labels: (1 | -1)[], p1: Plane, p2: Plane): boolean {
  let wrong = 0;
  points.forEach((x, s) => {
    const on = perceptron(p1.a, -p1.a0, x) + perceptron(p2.a, -p2.a0, x) === 2;
    if (on !== labels[s] > 0) wrong++;
  });
  return wrong === 0;
}
