export { centralDifference, forwardDifference, numericalTensor } from './lib/differences';
import { centralDifference } from './lib/differences.ts';
import type { Scalar, Vector } from './lib/differences';

export function relativeError(a: Vector, b: Vector): number {
  if (a.length - b.length !== 0) throw new Error(`cannot compare ${a.length} with ${b.length} entries`);
  return firstWorst(a, b).worst;
}

function firstWorst(a: Vector, b: Vector): { worst: number; index: number } {
  return a
    .map((p, index) => {
      const q = b[index];
      const scale = Math.max(Math.abs(p), Math.abs(q));
      if (scale === 0) return { worst: 0, index };
      const worst = Math.abs(p / scale - q / scale);
      return { worst: worst >= 0 ? worst : Infinity, index };
    })
    .reduce((best, other) => (other.worst > best.worst ? other : best));
}

export function gradientCheck(f: Scalar, gradient: (x: Vector) => Vector, x: Vector, h: number, tolerance: number) {
  const { worst, index } = firstWorst(gradient([...x]), centralDifference(f, [...x], h));
  return { ok: worst <= tolerance, worst, index, tolerance };
}
