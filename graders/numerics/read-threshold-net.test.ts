import { describe, expect, test } from '@jest/globals';
import type { Argument } from '../contract/value.ts';
import { valueOfArgument } from './first-difference.ts';
import { readFields } from './read-fields.ts';
import { readPart } from './read-part.ts';
import { readThresholdNet } from './read-threshold-net.ts';

const read = (argument: Argument, ...rest: [Parameters<typeof readThresholdNet>[1], number]) =>
  readThresholdNet(valueOfArgument(argument), ...rest);
const units = (...each: readonly [number[], number][]) => each.map(([w, b]) => ({ w: Float64Array.from(w), b }));

describe('readThresholdNet', () => {
  test('reads a perceptron as one layer, whatever other fields it has', () => {
    expect(read({ w: [1, 2], b: 3, name: 'AND' }, 'perceptron', 2)).toEqual({ net: [units([[1, 2], 3])] });
  });

  test('reads two layers with any number of hidden units', () => {
    const unit = { w: [1, 2, 3], b: 4 };
    expect(read({ hidden: [unit, unit], output: { w: [5, 6], b: 7 } }, 'two-layer', 3)).toEqual({
      net: [units([[1, 2, 3], 4], [[1, 2, 3], 4]), units([[5, 6], 7])],
    });
    expect(read({ hidden: [], output: { w: [], b: 1 } }, 'two-layer', 3)).toEqual({ net: [[], units([[], 1])] });
  });

  test('reads planes as two units and their AND, with b = -a0', () => {
    const net = read({ p1: { a: [1, 2], a0: -0.5 }, p2: { a: [3, 4], a0: 2 } }, 'planes', 2);
    expect(net).toEqual({ net: [units([[1, 2], 0.5], [[3, 4], -2]), [{ w: [1, 1], b: -1.5 }]] });
  });

  test.each([
    ['perceptron', null, '', 'object'],
    ['perceptron', { w: [1, 2] }, '', 'object'],
    ['perceptron', { w: [1], b: 0 }, 'w', 'tensor'],
    ['perceptron', { w: [1, 2], b: [0] }, 'b', 'tensor'],
    ['two-layer', { hidden: { w: [1, 2], b: 0 }, output: { w: [1], b: 0 } }, 'hidden', 'list'],
    ['two-layer', { hidden: [{ w: [1, 2], b: 0 }, [1, 2, 0]], output: { w: [1, 1], b: 0 } }, 'hidden[1]', 'object'],
    ['two-layer', { hidden: [{ w: [1, 2], b: 0 }], output: { w: [1, 1], b: 0 } }, 'output.w', 'tensor'],
    ['planes', { p1: { a: [1, 2], a0: 0 } }, '', 'object'],
    ['planes', { p1: { a: [1, 2], a0: 0 }, p2: { a: [1, 2, 3], a0: 0 } }, 'p2.a', 'tensor'],
    ['planes', { p1: { a: [1, 2], a0: '0' }, p2: { a: [1, 2], a0: 0 } }, 'p1.a0', 'tensor'],
  ] as const)('names the part of a %s that has another form: %j', (form, argument, part, expected) => {
    expect(read(argument, form, 2)).toMatchObject({
      misfit: { kind: 'wrong-form', part, expected: { kind: expected } },
    });
  });
});

test('readFields: gives the fields of an object, and what stands there instead', () => {
  const value = valueOfArgument({ w: [1], b: 2, more: 3 });
  expect(readFields(value, '', ['w', 'b'])).toEqual({ fields: { w: [1], b: 2 } });
  for (const other of [[1, 2], 'text', null, 3]) {
    const received = readFields(valueOfArgument(other), 'output', ['w', 'b']);
    expect(received).toMatchObject({ misfit: { part: 'output', expected: { kind: 'object', fields: ['w', 'b'] } } });
  }
});

test('readPart: says where in the part the form is another one', () => {
  expect(readPart([1, 2], 'a', [2])).toEqual({ data: Float64Array.of(1, 2) });
  expect(readPart([1, 'x'], 'a', [2])).toEqual({
    misfit: {
      kind: 'wrong-form',
      part: 'a',
      index: [1],
      expected: { kind: 'tensor', shape: [] },
      received: { kind: 'literal', value: 'x' },
    },
  });
});
