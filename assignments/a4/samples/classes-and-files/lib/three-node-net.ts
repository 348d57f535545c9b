import { Unit } from './unit';

interface Plane {
  a: number[];
  a0: number;
}

export class ThreeNodeNet {
  private readonly hidden: Unit[];
  private readonly and = new Unit([1, 1], -1.5);

  constructor(p1: Plane, p2: Plane) {
    this.hidden = [p1, p2].map(({ a, a0 }) => new Unit(a, -a0));
  }

  fits(points: number[][], labels: number[]): boolean {
    return points.every((x, s) => this.and.output(this.hidden.map((unit) => unit.output(x))) * 2 - 1 === labels[s]);
  }
}
