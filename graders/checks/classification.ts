import type { DrawnClassification } from '../contract/assignment.ts';
import type { Misclassified } from '../contract/finding.ts';
import { formOf } from '../numerics/read-tensor.ts';
import { readThresholdNet } from '../numerics/read-threshold-net.ts';
import { isOn, type SummationOrder, summationOrders, type ThresholdNet } from '../numerics/threshold-net.ts';
import type { Check } from './check.ts';

type ClassificationData = Pick<DrawnClassification, 'net' | 'points' | 'labels'>;

/**
 * The returned threshold net is judged by what it does: it gives every point its label, in some order of summation that is the
 * same for all points. Where no net can, null must be returned.
 */
export const classification: Check<DrawnClassification, ClassificationData> = {
  name: 'classification',
  draws: 'classification',

  plan({ arguments: args, net, points, labels }, { criterion }) {
    return { calls: [{ export: criterion, arguments: args, watch: false }], data: { net, points, labels } };
  },

  judge({ net: form, points, labels }, [observation]) {
    if (!observation) throw new RangeError('classification: one observation wanted');
    if (observation.outcome !== 'returned') return { finding: { kind: 'no-value', observation } };
    const { value } = observation;
    if (labels === null) {
      if (value === null) return {};
      const expected = { kind: 'literal', value: null } as const;
      return { finding: { kind: 'wrong-form', part: '', index: [], expected, received: formOf(value) } };
    }
    const read = readThresholdNet(value, form, points[0]?.length ?? 0);
    if ('misfit' in read) return { finding: read.misfit };
    const off = form === 'planes' ? -1 : 0;
    const judged = summationOrders.map((order) => misclassified(read.net, order, points, labels, off));
    const [usual] = judged;
    return usual && judged.every((finding) => finding) ? { finding: usual } : {};
  },
};

/** The first point whose label is not the net's, which is 1 where it is on and `off` elsewhere. */
function misclassified(
  net: ThresholdNet,
  order: SummationOrder,
  points: readonly (readonly number[])[],
  labels: readonly number[],
  off: number,
): Misclassified | undefined {
  const received = points.map((point) => (isOn(net, point, order) ? 1 : off));
  const wrong = points.flatMap((_, s) => (received[s] === labels[s] ? [] : [s]));
  const [first] = wrong;
  if (first === undefined) return undefined;
  return {
    kind: 'misclassified',
    point: points[first] as readonly number[],
    expected: labels[first] as number,
    received: received[first] as number,
    wrong: wrong.length,
    points: points.length,
  };
}
