import { describe, expect, test } from '@jest/globals';
import type { Alternative } from '../contract/alternative.ts';
import type { ExpectedTensor } from '../contract/expected.ts';
import { permuted } from '../numerics/diagnosis/permuted-axes.ts';
import { scaled } from '../numerics/diagnosis/scaled.ts';
import { diagnose } from './diagnose.ts';
import { asReturned, fields, judgedCase, number, vector } from './testing/drawn-cases.ts';

describe('diagnose: what is not diagnosed', () => {
  test('a factor seen on one number, however often', () => {
    expect(diagnose([judgedCase(number(3), 6)])).toEqual([]);
    expect(diagnose([judgedCase(vector(3, 3, -3), [6, 6, -6])])).toEqual([]);
    expect(diagnose([judgedCase(number(3), 6), judgedCase(number(5), 10)])).toEqual([
      { kind: 'constant-factor', factor: 2 },
    ]);
    expect(diagnose([judgedCase(vector(3, 5), [9, 15])])).toEqual([]);
    expect(diagnose([judgedCase(vector(3, 5, 8), [9, 15, 24])])).toEqual([{ kind: 'constant-factor', factor: 3 }]);
  });

  test('what a case that passed speaks against', () => {
    const failed = judgedCase(vector(3, 5, 8), [6, 10, 16]);
    expect(diagnose([failed, judgedCase(vector(0, 0), [0, 0])])).toEqual([{ kind: 'constant-factor', factor: 2 }]);
    expect(diagnose([failed, judgedCase(vector(1, 2), [1, 2])])).toEqual([]);
  });

  test('a criterion with a failure of another kind', () => {
    const failed = judgedCase(vector(3, 5, 8), [6, 10, 16]);
    const { planned } = failed;
    const threw = { outcome: 'threw', error: { isError: true, name: 'Error', message: '' }, operations: 1 } as const;
    expect(diagnose([failed, { ...failed, observation: threw }])).toEqual([]);
    expect(diagnose([failed, { ...failed, planned: { ...planned, check: 'refusal' } }])).toEqual([]);
    expect(
      diagnose([failed, judgedCase(fields({ a: number(1), b: number(2) }), asReturned(fields({ a: number(1) })))]),
    ).toEqual([]);
  });

  test('two signatures at once: an antisymmetric matrix with the opposite sign is its transpose', () => {
    const antisymmetric: ExpectedTensor = { ...vector(0, 1, 2, -1, 0, 3, -2, -3, 0), shape: [3, 3] };
    const [wrong, other] = [scaled(antisymmetric, -1), { ...vector(1, 2, 3, 4), shape: [2, 2] }];
    expect(diagnose([judgedCase(antisymmetric, asReturned(wrong))])).toEqual([]);
    expect(
      diagnose([judgedCase(antisymmetric, asReturned(wrong)), judgedCase(other, asReturned(permuted(other, [1, 0])))]),
    ).toEqual([{ kind: 'permuted-axes', axes: [1, 0] }]);
  });
});

describe('diagnose: factors', () => {
  test('the batch size is told apart from a number by cases of two sizes, and has the size of the first case', () => {
    const one = judgedCase(vector(3, 5, 8), [24, 40, 64], { n: 3, t: 8 });
    const two = judgedCase(vector(1, 2), [5, 10], { n: 2, t: 5 });
    const single = judgedCase(vector(1, 2), [1, 2], { n: 7, t: 1 });
    expect(diagnose([one])).toEqual([{ kind: 'constant-factor', factor: 8 }]);
    const sized = { kind: 'constant-factor', factor: 1, times: { name: 't', size: 8 } };
    expect(diagnose([one, two])).toEqual([sized]);
    expect(diagnose([single, one])).toEqual([sized]);
  });

  test('two dimensions that are always equal are not told apart', () => {
    const one = judgedCase(vector(3, 5, 8), [24, 40, 64], { n: 8, t: 8 });
    const two = judgedCase(vector(1, 2), [5, 10], { n: 5, t: 5 });
    expect(diagnose([one, two])).toEqual([]);
  });
});

describe('diagnose: numbers that are right and stand elsewhere', () => {
  test.each([[[0, 2, 1]], [[1, 0, 2]], [[2, 1, 0]], [[1, 2, 0]], [[2, 0, 1]]])(
    'a tensor with its axes in the order %j',
    (axes) => {
      for (const shape of [
        [2, 3, 4],
        [3, 3, 3],
      ]) {
        const tensor: ExpectedTensor = {
          ...vector(...Array.from({ length: shape.reduce((a, b) => a * b) }, (_, i) => Math.sin(1 + i))),
          shape,
        };
        expect(diagnose([judgedCase(tensor, asReturned(permuted(tensor, axes)))])).toEqual([
          { kind: 'permuted-axes', axes },
        ]);
      }
    },
  );

  test('a tensor with symmetric slices cannot tell a swap from a cycle, and the swap is said', () => {
    const tensor: ExpectedTensor = { ...vector(1, 2, 3, 0, 0, 0, 0, 0, 0, 1, 2, 3), shape: [2, 2, 3] };
    expect(diagnose([judgedCase(tensor, asReturned(permuted(tensor, [1, 2, 0])))])).toEqual([
      { kind: 'permuted-axes', axes: [0, 2, 1] },
    ]);
  });

  test('two entries in exchanged places say nothing', () => {
    expect(diagnose([judgedCase(vector(3, 5), [5, 3])])).toEqual([]);
  });

  test('one array in the place of all rows, holding their sum', () => {
    const right: ExpectedTensor = { ...vector(1, 2, 3, 4, 5, 6), shape: [3, 2] };
    const received = [
      [9, 12],
      [9, 12],
      [9, 12],
    ];
    expect(diagnose([judgedCase(right, received)])).toEqual([{ kind: 'equal-rows', axis: 0, row: 'sum' }]);
  });
});

describe('diagnose: precision', () => {
  test('labels instead of probabilities are not called rounded', () => {
    expect(diagnose([judgedCase(vector(0.2, 0.7, 0.6), [0, 1, 1])])).toEqual([]);
  });
});

describe('diagnose: alternatives', () => {
  const misconception = (name: string, answer: Alternative['answer']): Alternative => ({
    mistake: { kind: 'misconception', name },
    answer,
  });
  const lastExample = { kind: 'one-example', which: 'last', divided: false } as const;
  const firstExample = { ...lastExample, which: 'first' } as const;

  test('all known mistakes that give what was received are named in their order, three at most, before any signature', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const alternatives = names.map((name) => misconception(name, vector(6, name === 'b' ? 11 : 10)));
    expect(diagnose([judgedCase(vector(3, 5), [6, 10], {}, alternatives)])).toEqual(
      ['a', 'c', 'd'].map((name) => ({ kind: 'misconception', name })),
    );
  });

  test('a known mistake must explain every failed case, and no other case may speak against it', () => {
    const failed = judgedCase(vector(3, 5), [6, 11], {}, [misconception('a', vector(6, 11))]);
    const named = [{ kind: 'misconception', name: 'a' }];
    expect(diagnose([failed, judgedCase(number(1), 2, {}, [misconception('a', number(2))])])).toEqual(named);
    expect(diagnose([failed, judgedCase(number(1), 2)])).toEqual([]);
    expect(diagnose([failed, judgedCase(number(1), 2, {}, [misconception('a', number(3))])])).toEqual([]);
    expect(diagnose([failed, judgedCase(number(1), 1)])).toEqual(named);
    expect(diagnose([failed, judgedCase(number(1), 1, {}, [misconception('a', number(2))])])).toEqual([]);
  });

  test('two altered calls with the same answer name neither', () => {
    const answer = vector(7, 9);
    const both = [lastExample, firstExample].map((mistake) => ({ mistake, answer }));
    expect(diagnose([judgedCase(vector(3, 5), [7, 9], {}, both.slice(1))])).toEqual([firstExample]);
    expect(diagnose([judgedCase(vector(3, 5), [7, 9], {}, both)])).toEqual([]);
  });

  test('a step too many, where the list of losses is longer by one', () => {
    const right = fields({ W: vector(1, 2), losses: vector(5, 4) });
    const answer = fields({ W: vector(0.5, 1.5), losses: vector(5, 4, 3) });
    const mistake = { kind: 'off-by-one-step', by: 1 } as const;
    const alternatives = [{ mistake, answer }];
    expect(diagnose([judgedCase(right, asReturned(answer), {}, alternatives)])).toEqual([mistake]);
    const trained = fields({ W: vector(0.5, 1.5), losses: vector(5, 4) });
    expect(diagnose([judgedCase(right, asReturned(trained), {}, alternatives)])).toEqual([
      { ...mistake, parts: ['W'] },
    ]);
  });
});

describe('diagnose: some parts', () => {
  test('a part that is all zeros is not called right, as nothing was seen of it', () => {
    const right = { a: vector(1, 2), b: vector(0, 0) };
    const wrong = judgedCase(fields(right), asReturned(fields({ ...right, a: vector(1.1, 2.7) })));
    expect(diagnose([wrong, wrong])).toEqual([]);
  });

  test('parts are named as a comparison names them, in lists and where the form is wrong; one case is not enough', () => {
    const layer = (W: ExpectedTensor, b: ExpectedTensor) => fields({ W, b });
    const list = (...items: ReturnType<typeof layer>[]) => ({ kind: 'list', ordered: true, items }) as const;
    const right = fields({ params: list(layer(vector(1, 2), vector(3)), layer(vector(4), vector(5))) });
    const received = fields({ params: list(layer(vector(1, 2, 9), vector(3)), layer(vector(4), vector(5))) });
    const wrong = judgedCase(right, asReturned(received));
    expect(diagnose([wrong])).toEqual([]);
    expect(diagnose([wrong, wrong])).toEqual([
      { kind: 'some-parts-only', right: ['params[0].b', 'params[1].W', 'params[1].b'], wrong: ['params[0].W'] },
    ]);
  });
});
