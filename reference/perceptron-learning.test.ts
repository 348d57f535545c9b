import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { corners, type GateName, gates, perceptron, truthTables } from './perceptron.ts';
import { trainPerceptron } from './perceptron-learning.ts';

test.each(Object.keys(gates) as GateName[])('trainPerceptron: learns %s', (name) => {
  const trained = trainPerceptron(corners, truthTables[name], 100);
  expect(trained && corners.map((x) => perceptron(trained, x))).toEqual(truthTables[name]);
});

test('trainPerceptron: gives null for XOR, however long it tries', () => {
  for (const maxEpochs of [1, 10, 5000]) expect(trainPerceptron(corners, truthTables.XOR, maxEpochs)).toBeNull();
});

test('trainPerceptron: OR by hand', () => {
  // (0, 0) is right at once; (0, 1) gives w = (0, 1), b = 1; (1, 0) and (1, 1) are right then, and (0, 0) is not.
  expect(trainPerceptron(corners, truthTables.OR, 1)).toBeNull();
  // (0, 0) gives b = 0; (1, 0) gives w = (1, 1), b = 1; then once more (0, 0), b = 0.
  expect(trainPerceptron(corners, truthTables.OR, 3)).toEqual({ w: [1, 1], b: 0 });
});

test('trainPerceptron: separates all sets with a margin, within the corrections that the theorem allows', () => {
  const coordinate = fc.integer({ min: -4, max: 4 });
  const point = fc.tuple(coordinate, coordinate);
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), fc.boolean(), (drawn, turned) => {
      // The line x1 + 2 x2 = 1, and no point nearer than 1/2.
      const height = ([x1, x2]: readonly number[]) => (x1! + 2 * x2! - 1) / Math.sqrt(5);
      const points = drawn.filter((x) => Math.abs(height(x)) >= 0.5);
      const labels = points.map((x) => (height(x) > 0 !== turned ? 1 : 0));
      const R = Math.max(0, ...points.map((x) => Math.hypot(...x)));
      const bound = Math.floor(((R ** 2 + 1) * (1 + 1 / 5)) / 0.5 ** 2);
      const trained = trainPerceptron(points, labels, bound + 1);
      expect(trained && points.map((x) => perceptron(trained, x))).toEqual(labels);
    }),
  );
});
