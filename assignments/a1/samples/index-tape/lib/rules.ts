export interface Rule {
  value(a: number, b: number): number;
  slopes(a: number, b: number): number[];
}

class Sigmoid implements Rule {
  value(a: number) {
    return 1 / (1 + Math.exp(-a));
  }
  slopes(a: number) {
    const s = this.value(a);
    return [s - s * s];
  }
}

export const rules = {
  add: { value: (a: number, b: number) => a + b, slopes: () => [1, 1] },
  sub: { value: (a: number, b: number) => a - b, slopes: () => [1, -1] },
  mul: { value: (a: number, b: number) => a * b, slopes: (a: number, b: number) => [b, a] },
  neg: { value: (a: number) => -a, slopes: () => [-1] },
  exp: { value: Math.exp, slopes: (a: number) => [Math.exp(a)] },
  square: { value: (a: number) => a * a, slopes: (a: number) => [a + a] },
  reciprocal: { value: (a: number) => 1 / a, slopes: (a: number) => [-1 / a / a] },
  sigmoid: new Sigmoid(),
  relu: { value: (a: number) => (a > 0 ? a : 0), slopes: (a: number) => [a > 0 ? 1 : 0] },
};
