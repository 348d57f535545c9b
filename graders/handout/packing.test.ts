import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GraderError } from '../contract/grader-error.ts';
import { Packing } from './packing.ts';
import { unpack } from './unpack.ts';

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    fc.double(),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('fields'),
    fc.array(fc.double()),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  fields: fc.dictionary(
    fc.string().filter((key) => key !== '#' && key !== '__proto__'),
    tie('value'),
    { maxKeys: 4, noNullPrototype: true },
  ),
})).value;

test('packing: plain data comes back as it was, numbers bit for bit', () => {
  fc.assert(
    fc.property(fc.array(plain), (values) => {
      const packing = new Packing();
      const positions = values.map((value) => packing.add(value));
      const packed = packing.values();
      expect(positions.map((position) => unpack(packed, position))).toStrictEqual(values);
    }),
  );
});

test('packing: what is equal is written once, and 0 is not -0', () => {
  const packing = new Packing();
  const long = Array.from({ length: 9 }, (_, i) => i / 7);
  const positions = [long, [...long], { a: long }, [0], [-0]].map((value) => packing.add(value));
  expect(positions).toEqual([0, 0, 1, 2, 3]);
  expect(packing.values().numbers.length).toBe(8 * (9 + 1));
});

test('packing: an object with the key of numbers is refused, and so is a position that was not given', () => {
  const packing = new Packing();
  expect(() => packing.add([{ '#': 1 }])).toThrow(RangeError);
  expect(() => unpack(packing.values(), 0)).toThrow(GraderError);
  expect(() => unpack(packing.values(), undefined)).toThrow(GraderError);
});
