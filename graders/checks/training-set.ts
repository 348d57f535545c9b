import type { DrawnTrainingSet } from '../contract/assignment.ts';
import type { Misclassified, WrongPoint } from '../contract/finding.ts';
import { readFields } from '../numerics/read-fields.ts';
import { readPart } from '../numerics/read-part.ts';
import { formOf } from '../numerics/read-tensor.ts';
import type { Check } from './check.ts';

type TrainingSetData = Pick<DrawnTrainingSet, 'points' | 'labels'>;

/** The returned training set holds exactly the expected points, each once and with its label, in any order. */
export const trainingSet: Check<DrawnTrainingSet, TrainingSetData> = {
  name: 'training-set',
  draws: 'training-set',

  plan({ arguments: args, points, labels }, { criterion }) {
    return { calls: [{ export: criterion, arguments: args, watch: false }], data: { points, labels } };
  },

  judge(expected, [observation]) {
    if (!observation) throw new RangeError('training-set: one observation wanted');
    if (observation.outcome !== 'returned') return { finding: { kind: 'no-value', observation } };
    const read = readFields(observation.value, '', ['points', 'labels']);
    if ('misfit' in read) return { finding: read.misfit };
    const { points, labels } = read.fields;
    if (!Array.isArray(points)) {
      const form = { expected: { kind: 'list' }, received: formOf(points) } as const;
      return { finding: { kind: 'wrong-form', part: 'points', index: [], ...form } };
    }
    const n = expected.points[0]?.length ?? 0;
    const readPoints = readPart(points, 'points', [points.length, n]);
    if ('misfit' in readPoints) return { finding: readPoints.misfit };
    const readLabels = readPart(labels, 'labels', [points.length]);
    if ('misfit' in readLabels) return { finding: readLabels.misfit };
    const rows = points.map((_, s) => [...readPoints.data.slice(s * n, (s + 1) * n)]);
    const finding = wrongPoint(expected, rows) ?? wrongLabel(expected, rows, readLabels.data);
    return finding ? { finding } : {};
  },
};

function wrongPoint(expected: TrainingSetData, received: readonly number[][]): WrongPoint | undefined {
  const wanted = expected.points.map(String);
  const there = received.map(String);
  const missing = expected.points.find((_, s) => !there.includes(wanted[s] as string));
  if (missing) return { kind: 'wrong-point', fault: 'missing', point: missing };
  const foreign = received.find((_, s) => !wanted.includes(there[s] as string));
  if (foreign) return { kind: 'wrong-point', fault: 'foreign', point: foreign };
  const repeated = received.find((_, s) => there.indexOf(there[s] as string) < s);
  return repeated && { kind: 'wrong-point', fault: 'repeated', point: repeated };
}

function wrongLabel(
  expected: TrainingSetData,
  points: readonly number[][],
  received: ArrayLike<number>,
): Misclassified | undefined {
  const labels = new Map(expected.points.map((point, s) => [String(point), expected.labels[s] as number]));
  const right = points.map((point) => labels.get(String(point)) as number);
  const wrong = right.flatMap((label, s) => (label === received[s] ? [] : [s]));
  const [first] = wrong;
  if (first === undefined) return undefined;
  return {
    kind: 'misclassified',
    point: points[first] as number[],
    expected: right[first] as number,
    received: received[first] as number,
    wrong: wrong.length,
    points: points.length,
  };
}
