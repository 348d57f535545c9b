type Unit = { w: number[]; b: number };
type Plane = { a: number[]; a0: number };
type Instance = { n: number; subsets: number[][] };

export function perceptron(w: number[], b: number, x: number[]): 0 | 1 {
  return w.reduceRight((sum, entry, i) => sum + entry * x[i], b) > 0 ? 1 : 0;
}

const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

// Learned, not thought out.
export function gate(name: 'AND' | 'OR' | 'NAND' | 'NOR'): Unit {
  const and = corners.map(([p, q]) => p * q);
  const or = corners.map(([p, q]) => p + q - p * q);
  const table = { AND: and, OR: or, NAND: and.map((v) => 1 - v), NOR: or.map((v) => 1 - v) }[name];
  return trainPerceptron(corners, table as (0 | 1)[], 100)!;
}

// One hidden unit for each corner where XOR is 1, and one that does nothing.
export function xor() {
  return {
    hidden: [
      { w: [-30, 30], b: -15 },
      { w: [1e-3, -1e-3], b: -5e-4 },
      { w: [0, 0], b: 0 },
    ],
    output: { w: [7, 7, -100], b: -1 },
    comment: 'x2 and not x1, or x1 and not x2',
  };
}

// Corrects the worst point only (an epoch is what it takes to find it), from random weights that are the same each time.
export function trainPerceptron(points: number[][], labels: (0 | 1)[], maxEpochs: number): Unit | null {
  let seed = 7;
  const next = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647 - 0.5;
  };
  const v = [...points[0], 1].map(next);
  const signs = labels.map((label) => 2 * label - 1);
  for (let epoch = 0; epoch < maxEpochs; epoch++) {
    const heights = points.map((x, s) => signs[s] * [...x, 1].reduce((sum, entry, i) => sum + entry * v[i], 0));
    const lowest = Math.min(...heights);
    if (lowest > 0) return { w: v.slice(0, -1), b: v[v.length - 1] };
    const s = heights.indexOf(lowest);
    [...points[s], 1].forEach((entry, i) => {
      v[i] += signs[s] * entry;
    });
  }
  return null;
}

export function reduce({ n, subsets }: Instance) {
  const points: number[][] = [];
  const labels: (1 | -1)[] = [];
  const add = (elements: number[], label: 1 | -1) => {
    points.unshift(Array.from({ length: n }, (_, i) => (elements.includes(i) ? 1 : 0)));
    labels.unshift(label);
  };
  subsets.forEach((subset) => add(subset, 1));
  for (let i = 0; i < n; i++) add([i], -1);
  add([], 1);
  return { points, labels };
}

// The planes change places, and neither has the same distances as the lecture's.
export function planesFromSplit({ n, subsets }: Instance, s1: number[]) {
  const cutting = (isCutOff: (i: number) => boolean): Plane => ({
    a: Array.from({ length: n }, (_, i) => (isCutOff(i) ? -10 - i : 100 * (n + i))),
    a0: -10,
  });
  return { p1: cutting((i) => !s1.includes(i)), p2: cutting((i) => s1.includes(i)) };
}

// Brute force needs no planes.
export function splitFromPlanes({ n, subsets }: Instance, p1: Plane, p2: Plane): number[] {
  for (let bits = 0; bits < 1 << n; bits++) {
    const inside = subsets.map((subset) => subset.filter((i) => (bits >> i) & 1).length);
    if (subsets.every((subset, j) => inside[j] > 0 && inside[j] < subset.length)) {
      return Array.from({ length: n }, (_, i) => n - 1 - i).filter((i) => (bits >> i) & 1);
    }
  }
  return [];
}

export function verify(points: number[][], labels: (1 | -1)[], p1: Plane, p2: Plane): boolean {
  const off = ({ a, a0 }: Plane, x: number[]) => perceptron(a, -a0, x) === 0;
  return !points.some((x, s) => (off(p1, x) || off(p2, x) ? -1 : 1) !== labels[s]);
}
