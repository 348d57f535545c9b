type Vector = number[];
type Matrix = number[][];
type Perceptron = { w: Vector; b: number };
type Plane = { a: Vector; a0: number };
type Instance = { n: number; subsets: number[][] };

function dot(u: Vector, v: Vector): number {
  let sum = 0;
  for (let i = 0; i < u.length; i++) {
    sum += u[i] * v[i];
  }
  return sum;
}

export function perceptron(w: Vector, b: number, x: Vector): 0 | 1 {
  return dot(w, x) + b >= 0 ? 1 : 0;
}

export function gate(name: 'AND' | 'OR' | 'NAND' | 'NOR'): Perceptron {
  if (name === 'AND') return { w: [1, 1], b: -1.5 };
  if (name === 'OR') return { w: [1, 1], b: -0.5 };
  if (name === 'NAND') return { w: [-1, -1], b: 1.5 };
  return { w: [-1, -1], b: 0.5 };
}

export function xor(): { hidden: Perceptron[]; output: Perceptron } {
  return { hidden: [gate('OR'), gate('NAND')], output: gate('AND') };
}

export function trainPerceptron(points: Matrix, labels: (0 | 1)[], maxEpochs: number): Perceptron | null {
  const w = new Array<number>(points[0].length).fill(0);
  let b = 0;
  for (let epoch = 0; epoch < maxEpochs; epoch++) {
    let mistakes = 0;
    for (let s = 0; s < points.length; s++) {
      const error = labels[s] - (dot(w, points[s]) + b > 0 ? 1 : 0);
      if (error === 0) continue;
      mistakes++;
      for (let i = 0; i < w.length; i++) {
        w[i] += error * points[s][i];
      }
      b += error;
    }
    if (mistakes === 0) return { w, b };
  }
  return null;
}

export function reduce(instance: Instance): { points: Matrix; labels: (1 | -1)[] } {
  const points: Matrix = [];
  const labels: (1 | -1)[] = [];
  const zeros = () => new Array<number>(instance.n).fill(0);
  points.push(zeros());
  labels.push(1);
  for (let i = 0; i < instance.n; i++) {
    const e = zeros();
    e[i] = 1;
    points.push(e);
    labels.push(-1);
  }
  for (const subset of instance.subsets) {
    const sum = zeros();
    for (const i of subset) {
      sum[i] = 1;
    }
    points.push(sum);
    labels.push(1);
  }
  return { points, labels };
}

export function planesFromSplit(instance: Instance, s1: number[]): { p1: Plane; p2: Plane } {
  const a1: Vector = [];
  const a2: Vector = [];
  for (let i = 0; i < instance.n; i++) {
    a1.push(s1.includes(i) ? -1 : instance.n);
    a2.push(s1.includes(i) ? instance.n : -1);
  }
  return { p1: { a: a1, a0: -0.5 }, p2: { a: a2, a0: -0.5 } };
}

export function splitFromPlanes(instance: Instance, p1: Plane, p2: Plane): number[] {
  const s1: number[] = [];
  for (let i = 0; i < instance.n; i++) {
    if (p1.a[i] <= p1.a0) s1.push(i);
  }
  return s1;
}

export function verify(points: Matrix, labels: (1 | -1)[], p1: Plane, p2: Plane): boolean {
  for (let s = 0; s < points.length; s++) {
    const above = dot(p1.a, points[s]) > p1.a0 && dot(p2.a, points[s]) > p2.a0;
    if (above !== (labels[s] === 1)) return false;
  }
  return true;
}
