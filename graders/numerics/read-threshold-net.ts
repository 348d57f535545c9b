import type { ThresholdNetForm } from '../contract/assignment.ts';
import type { WrongForm } from '../contract/finding.ts';
import type { Value } from '../contract/value.ts';
import { readFields } from './read-fields.ts';
import { readPart } from './read-part.ts';
import { formOf } from './read-tensor.ts';
import type { ThresholdNet, ThresholdUnit } from './threshold-net.ts';

/** A net, or the first place where a value is none. */
export type ReadThresholdNet = { readonly net: ThresholdNet } | { readonly misfit: WrongForm };

type ReadUnit = { readonly unit: ThresholdUnit } | { readonly misfit: WrongForm };

/** On where both of its inputs are. */
const and: ThresholdUnit = { w: [1, 1], b: -1.5 };

/**
 * Reads a threshold net of a given form.
 *
 * Shapes: `inputs` is the length of a point. A plane a.x > a0 becomes the unit with w = a and b = -a0, which is exact.
 */
export function readThresholdNet(value: Value, form: ThresholdNetForm, inputs: number): ReadThresholdNet {
  switch (form) {
    case 'perceptron':
      return collect([readPerceptron(value, '', inputs)], (units) => [units]);
    case 'two-layer':
      return readTwoLayers(value, inputs);
    case 'planes': {
      const read = readFields(value, '', ['p1', 'p2']);
      if ('misfit' in read) return read;
      const { p1, p2 } = read.fields;
      return collect([readPlane(p1, 'p1', inputs), readPlane(p2, 'p2', inputs)], (units) => [units, [and]]);
    }
  }
}

function readTwoLayers(value: Value, inputs: number): ReadThresholdNet {
  const read = readFields(value, '', ['hidden', 'output']);
  if ('misfit' in read) return read;
  const { hidden, output } = read.fields;
  if (!Array.isArray(hidden)) {
    const received = formOf(hidden);
    return { misfit: { kind: 'wrong-form', part: 'hidden', index: [], expected: { kind: 'list' }, received } };
  }
  const units = hidden.map((unit: Value, i) => readPerceptron(unit, `hidden[${i}]`, inputs));
  return collect([...units, readPerceptron(output, 'output', hidden.length)], (all) => [
    all.slice(0, -1),
    all.slice(-1),
  ]);
}

function collect(units: readonly ReadUnit[], arrange: (units: readonly ThresholdUnit[]) => ThresholdNet) {
  const read: ThresholdUnit[] = [];
  for (const each of units) {
    if ('misfit' in each) return each;
    read.push(each.unit);
  }
  return { net: arrange(read) };
}

function readPerceptron(value: Value, part: string, inputs: number): ReadUnit {
  const read = readFields(value, part, ['w', 'b']);
  if ('misfit' in read) return read;
  const prefix = part === '' ? '' : `${part}.`;
  const w = readPart(read.fields.w, `${prefix}w`, [inputs]);
  if ('misfit' in w) return w;
  const b = readPart(read.fields.b, `${prefix}b`, []);
  return 'misfit' in b ? b : { unit: { w: w.data, b: b.data[0] as number } };
}

function readPlane(value: Value, part: string, inputs: number): ReadUnit {
  const read = readFields(value, part, ['a', 'a0']);
  if ('misfit' in read) return read;
  const a = readPart(read.fields.a, `${part}.a`, [inputs]);
  if ('misfit' in a) return a;
  const a0 = readPart(read.fields.a0, `${part}.a0`, []);
  return 'misfit' in a0 ? a0 : { unit: { w: a.data, b: -(a0.data[0] as number) } };
}
