import { expect, test } from '@jest/globals';
import { corners, type GateName, gates, perceptron, truthTables, twoLayerPerceptron, xor } from './perceptron.ts';

test('perceptron: is 1 above its plane, and 0 below it and on it', () => {
  const unit = { w: [2, -1], b: -0.5 };
  expect(perceptron(unit, [1, 1])).toBe(1); // 0.5
  expect(perceptron(unit, [0.5, 0.5])).toBe(0); // 0
  expect(perceptron(unit, [0, 1])).toBe(0); // -1.5
  expect(perceptron({ w: [0, 0], b: 0 }, [3, 4])).toBe(0);
});

test('perceptron: scaling w and b by a positive number changes nothing, by a negative one everything off the plane', () => {
  const unit = { w: [1, 2], b: -1.5 };
  for (const x of corners) {
    expect(perceptron({ w: [4, 8], b: -6 }, x)).toBe(perceptron(unit, x));
    expect(perceptron({ w: [-1, -2], b: 1.5 }, x)).toBe(1 - perceptron(unit, x));
  }
});

test.each(Object.keys(gates) as GateName[])('gates: %s computes its table', (name) => {
  expect(corners.map((x) => perceptron(gates[name], x))).toEqual(truthTables[name]);
});

test('gates: the tables are those of the logical operations', () => {
  for (const [s, [p, q]] of corners.entries()) {
    expect(truthTables.AND[s]).toBe(p & q);
    expect(truthTables.OR[s]).toBe(p | q);
    expect(truthTables.NAND[s]).toBe(1 - (p & q));
    expect(truthTables.NOR[s]).toBe(1 - (p | q));
    expect(truthTables.XOR[s]).toBe(p ^ q);
  }
});

test('xor: two layers, one hidden layer of two units, compute XOR', () => {
  expect(xor.hidden.length).toBe(2);
  expect(corners.map((x) => twoLayerPerceptron(xor, x))).toEqual(truthTables.XOR);
});

test('xor: no single perceptron on a grid of weights computes it', () => {
  const grid = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2];
  const units = grid.flatMap((w1) => grid.flatMap((w2) => grid.map((b) => ({ w: [w1, w2], b }))));
  const tables = units.map((unit) => corners.map((x) => perceptron(unit, x)).join(''));
  expect(tables).not.toContain(truthTables.XOR.join(''));
  expect(new Set(tables).size).toBe(14); // of 16: XOR and its opposite are the two that no line separates
});
