import { describe, expect, test } from '@jest/globals';
import type { DrawnCall, DrawnClassification, DrawnSetSplit, Family } from '../../graders/contract/assignment.ts';
import { random } from '../../graders/plan/random.ts';
import { trainPerceptron } from '../../reference/perceptron-learning.ts';
import { allSplits, isSplit } from '../../reference/set-splitting.ts';
import { type Plane, reduce, splitFromPlanes, verify } from '../../reference/set-splitting-reduction.ts';
import { drawSolvable } from './draw-instance.ts';
import { realPoints, rowsOfPoints, wholePoints } from './draw-separable.ts';
import { oracle } from './oracle.ts';
import { perceptronFamilies } from './perceptron-families.ts';
import { scalarProduct } from './scalar-product.ts';
import { splitFromPlanesFamilies } from './set-splitting-families.ts';
import { trainPerceptronFamilies } from './train-perceptron-families.ts';
import { verifyFamilies } from './verify-families.ts';

/** The first twelve cases of a family, from several seeds. */
const drawn = <D>(family: Family) => overSeeds((seed, index) => family(random(seed, index), index) as D);

function overSeeds<T>(draw: (seed: string, index: number) => T): T[] {
  return ['one', 'two', 'three', 'four', 'five'].flatMap((seed) =>
    Array.from({ length: 12 }, (_, index) => draw(seed, index)),
  );
}

describe('perceptron: the drawn points', () => {
  test('lie on the plane in some cases of whole numbers, and else half a unit off it', () => {
    const distances = drawn<DrawnCall>(perceptronFamilies.integers).map(activation).map(Math.abs);
    expect([...new Set(distances)].sort()).toEqual([0, 0.5]);
  });

  test('lie a tenth or more off the plane in the cases of reals, above and below it in turn', () => {
    for (const [index, call] of drawn<DrawnCall>(perceptronFamilies.reals).entries()) {
      expect((index % 2 === 0 ? 1 : -1) * activation(call)).toBeGreaterThan(0.1 - 1e-12);
    }
  });

  function activation({ arguments: [w, b, x] }: DrawnCall): number {
    return scalarProduct(w as number[], x as number[]) + (b as number);
  }
});

describe('trainPerceptron: the drawn points', () => {
  test.each([wholePoints, realPoints, rowsOfPoints])(
    'keep 0.5 from a plane, and lie around the origin (%p)',
    (draw) => {
      for (const { points, labels, normal, b } of overSeeds((seed, index) => draw(random(seed, index), index))) {
        const heights = points.map((x) => (scalarProduct(normal, x) + b) / Math.hypot(...normal));
        expect(Math.min(...heights.map(Math.abs))).toBeGreaterThan(0.5 - 1e-12);
        expect(heights.map((height) => (height > 0 ? 1 : 0))).toEqual(labels);
        expect(new Set(labels).size).toBe(2);
        expect(Math.max(...points.map((x) => Math.hypot(...x)))).toBeLessThan(8);
      }
    },
  );

  test('are separated by the rule in a twentieth of the epochs, and XOR never is', () => {
    for (const family of Object.values(trainPerceptronFamilies)) {
      for (const { points, labels, arguments: args } of drawn<DrawnClassification>(family)) {
        const trained = trainPerceptron(points, args[1] as number[], 100);
        if (labels === null) expect(trained).toBeNull();
        else expect(trained).not.toBeNull();
      }
    }
  });
});

describe('Set-Splitting: a drawn instance', () => {
  const solvables = overSeeds((seed, index) => drawSolvable(random(seed, index), 3 + (index % 10)));

  test('has 3 to 12 elements, and different subsets of at least two different elements', () => {
    for (const { instance } of solvables) {
      for (const subset of instance.subsets) {
        expect(new Set(subset).size).toBe(subset.length);
        expect(subset.length).toBeGreaterThanOrEqual(2);
        expect(subset.every((element) => Number.isInteger(element) && element >= 0 && element < instance.n)).toBe(true);
      }
      expect(new Set(instance.subsets.map((subset) => String(subset.toSorted()))).size).toBe(instance.subsets.length);
    }
    expect([...new Set(solvables.map(({ instance }) => instance.n))].length).toBe(10);
  });

  test('has a split, as brute force finds too', () => {
    for (const { instance, s1 } of solvables) {
      expect(isSplit(instance, s1)).toBe(true);
      expect(allSplits(instance).length).toBeGreaterThan(0);
    }
  });
});

describe('splitFromPlanes: drawn planes', () => {
  test.each(Object.entries(splitFromPlanesFamilies))('fit the training set, and lead to splits (%s)', (_, family) => {
    for (const { arguments: args, ...instance } of drawn<DrawnSetSplit>(family)) {
      const [p1, p2] = args.slice(1) as unknown as [Plane, Plane];
      expect(verify(reduce(instance), p1, p2)).toBe(true);
      const { s1, s2 } = splitFromPlanes(instance, p1, p2);
      expect(isSplit(instance, s1)).toBe(true);
      expect(isSplit(instance, s2)).toBe(true);
    }
  });

  test('of whole numbers have the point of an element on a plane more often than not', () => {
    const cases = drawn<DrawnSetSplit>(splitFromPlanesFamilies.whole).map((each) => each.arguments.slice(1));
    const onPlane = (cases as unknown as Plane[][]).filter((planes) => planes.some(({ a, a0 }) => a.includes(a0)));
    expect(onPlane.length).toBeGreaterThan(cases.length / 2);
  });
});

describe('verify: the drawn certificates', () => {
  test.each(Object.entries(verifyFamilies))('hold in every other case (%s)', (_, family) => {
    for (const [index, { arguments: args }] of drawn<DrawnCall>(family).entries()) {
      expect(oracle.verify?.(...args)).toEqual({ kind: 'exactly', value: index % 2 === 0 });
    }
  });
});
