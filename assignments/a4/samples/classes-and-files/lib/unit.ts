export class Unit {
  constructor(
    private w: number[],
    private b: number,
  ) {}

  output(x: number[]): 0 | 1 {
    let sum = this.b;
    this.w.forEach((entry, i) => {
      sum += entry * x[i];
    });
    return sum > 0 ? 1 : 0;
  }

  /** One pass; how many points were wrong. */
  learn(points: number[][], labels: number[]): number {
    let mistakes = 0;
    points.forEach((x, s) => {
      const error = labels[s] - this.output(x);
      if (error !== 0) mistakes++;
      this.w = this.w.map((entry, i) => entry + error * x[i]);
      this.b += error;
    });
    return mistakes;
  }

  plain() {
    return { w: [...this.w], b: this.b };
  }
}
