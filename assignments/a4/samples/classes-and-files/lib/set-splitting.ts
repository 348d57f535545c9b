interface Plane {
  a: number[];
  a0: number;
}

class Instance {
  constructor(
    readonly n: number,
    readonly subsets: number[][],
  ) {}

  elements(): number[] {
    return Array.from({ length: this.n }, (_, i) => i);
  }

  point(...elements: number[]): number[] {
    return this.elements().map((i) => (elements.includes(i) ? 1 : 0));
  }
}

export function reduce({ n, subsets }: { n: number; subsets: number[][] }) {
  const instance = new Instance(n, subsets);
  const examples = [
    ...instance.elements().map((i) => ({ point: instance.point(i), label: -1 })),
    { point: instance.point(), label: 1 },
    ...subsets.map((subset) => ({ point: instance.point(...subset), label: 1 })),
  ];
  return { points: examples.map(({ point }) => point), labels: examples.map(({ label }) => label) };
}

// The largest sum of -1s that a subset can bring is subset.length - 1.
export function planesFromSplit({ n, subsets }: { n: number; subsets: number[][] }, s1: number[]) {
  const longest = Math.max(...subsets.map((subset) => subset.length));
  const plane = (isCutOff: (i: number) => boolean): Plane => ({
    a: new Instance(n, subsets).elements().map((i) => (isCutOff(i) ? -1 : longest - 1)),
    a0: -0.75,
  });
  return { p1: plane((i) => s1.includes(i)), p2: plane((i) => !s1.includes(i)) };
}

// Every element that is not cut off by the first plane is by the second.
export function splitFromPlanes({ n, subsets }: { n: number; subsets: number[][] }, p1: Plane, p2: Plane) {
  return new Instance(n, subsets).elements().filter((i) => p1.a[i] > p1.a0);
}
