import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { perceptron, twoLayerPerceptron } from './perceptron.ts';
import { allSplits, isSplit, lectureInstance, type SetSplitting } from './set-splitting.ts';
import { planesFromSplit, reduce, splitFromPlanes, verify } from './set-splitting-reduction.ts';

const instances: fc.Arbitrary<SetSplitting> = fc.integer({ min: 2, max: 6 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    subsets: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: n - 1 }), { minLength: 2, maxLength: n }), {
      maxLength: 6,
    }),
  }),
);

test("reduce: the lecture's cube has '-' at 001, 010, 100 and '+' at 000, 110, 011", () => {
  const { points, labels } = reduce(lectureInstance);
  const sign = new Map(points.map((point, s) => [point.join(''), labels[s]]));
  expect([...sign].sort()).toEqual([
    ['000', 1],
    ['001', -1],
    ['010', -1],
    ['011', 1],
    ['100', -1],
    ['110', 1],
  ]);
});

test('planesFromSplit: the planes of every split fit the training set, and those of other sets do not', () => {
  fc.assert(
    fc.property(instances, fc.nat(), (instance, bits) => {
      const s1 = Array.from({ length: instance.n }, (_, i) => i).filter((i) => (bits >> i) & 1);
      const { p1, p2 } = planesFromSplit(instance, s1);
      expect(verify(reduce(instance), p1, p2)).toBe(isSplit(instance, s1));
    }),
  );
});

test('splitFromPlanes: gives back the split that the planes were made from, and S1 and S2 cover S', () => {
  fc.assert(
    fc.property(instances, (instance) => {
      const splits = allSplits(instance);
      const back = splits.map((split) => {
        const { p1, p2 } = planesFromSplit(instance, split);
        return splitFromPlanes(instance, p1, p2);
      });
      expect(back.map(({ s1 }) => s1)).toEqual(splits);
      expect(back.every(({ s1, s2 }) => new Set([...s1, ...s2]).size === instance.n)).toBe(true);
    }),
  );
});

test('splitFromPlanes: of all planes with entries from -2 to 2 that fit, S1 and S2 both split the instance', () => {
  const entries = [-2, -1, 0, 1, 2];
  const planes = entries.flatMap((x) =>
    entries.flatMap((y) => entries.flatMap((z) => [-2, -1, 0].map((a0) => ({ a: [x, y, z], a0 })))),
  );
  const set = reduce(lectureInstance);
  const fitting = planes.flatMap((p1) => planes.filter((p2) => verify(set, p1, p2)).map((p2) => [p1, p2] as const));
  expect(fitting.length).toBeGreaterThan(100);
  const splits = fitting.flatMap(([p1, p2]) => Object.values(splitFromPlanes(lectureInstance, p1, p2)));
  expect(splits.filter((split) => !isSplit(lectureInstance, split))).toEqual([]);
});

test('splitFromPlanes: an element on a plane, or cut off by both, is no obstacle', () => {
  const p1 = { a: [-2, 1, -1], a0: -1 };
  const p2 = { a: [0, -1, 0], a0: -1 };
  const instance = {
    n: 3,
    subsets: [
      [0, 1],
      [1, 2],
    ],
  };
  const both = { p1: { a: [-1, 9, -1], a0: -0.5 }, p2: { a: [9, -1, -1], a0: -0.5 } };
  expect(splitFromPlanes(instance, p1, p2)).toEqual({ s1: [0, 2], s2: [1] });
  expect(verify(reduce({ n: 3, subsets: [[0, 1]] }), both.p1, both.p2)).toBe(true);
  expect(splitFromPlanes({ n: 3, subsets: [[0, 1]] }, both.p1, both.p2)).toEqual({ s1: [0, 2], s2: [1, 2] });
});

test("verify: planes of the lecture's split fit, and a point on a plane is not above it", () => {
  const { p1, p2 } = planesFromSplit(lectureInstance, [1]);
  expect(p1).toEqual({ a: [3, -1, 3], a0: -0.5 });
  expect(p2).toEqual({ a: [-1, 3, -1], a0: -0.5 });
  const set = reduce(lectureInstance);
  expect(verify(set, p1, p2)).toBe(true);
  expect(verify(set, { ...p1, a0: -1 }, p2)).toBe(true); // the '-' point e_2 lies on the plane
  expect(verify(set, { ...p1, a0: 0 }, p2)).toBe(false); // and so would the origin, which is '+'
});

test('verify: is the net of three units, N1 AND N2, on every point', () => {
  fc.assert(
    fc.property(instances, (instance) => {
      const set = reduce(instance);
      const [p1, p2] = [[0], [1]].map((s1) => planesFromSplit(instance, s1).p1);
      const hidden = [p1!, p2!].map(({ a, a0 }) => ({ w: a, b: -a0 }));
      const outputs = set.points.map((x) => twoLayerPerceptron({ hidden, output: { w: [1, 1], b: -1.5 } }, x));
      expect(verify(set, p1!, p2!)).toBe(outputs.every((output, s) => (output === 1 ? 1 : -1) === set.labels[s]));
      expect(perceptron(hidden[0]!, set.points[0]!)).toBe(1);
    }),
  );
});
