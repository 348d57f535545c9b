import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ConstantFactor } from '../contract/diagnosis.ts';
import type { ExpectedTensor } from '../contract/expected.ts';
import { permuted } from '../numerics/diagnosis/permuted-axes.ts';
import { resliced } from '../numerics/diagnosis/resliced.ts';
import { scaled } from '../numerics/diagnosis/scaled.ts';
import { diagnose } from './diagnose.ts';
import { asReturned, type Drawn, fields, gradientOf, judgedCase, mapped } from './testing/drawn-cases.ts';

type Parts = Drawn['right'];

/** Judges a program that makes of the right gradient what it makes of it. */
const judged = (drawn: readonly Drawn[], made: (right: Parts, dimensions: Drawn['dimensions']) => Partial<Parts>) =>
  drawn.map(({ right, dimensions }) =>
    judgedCase(fields({ ...right }), asReturned(fields({ ...right, ...made(right, dimensions) })), dimensions),
  );
const every = (change: (part: ExpectedTensor) => ExpectedTensor | undefined) => (right: Parts) => ({
  dW1: change(right.dW1) ?? right.dW1,
  db: change(right.db) ?? right.db,
  dW2: change(right.dW2) ?? right.dW2,
});
const times = (factor: number) => every((part) => mapped(part, (entry) => factor * entry));

/** All dimensions of a case differ, and only k stays from one case to the other. */
const drawnCases = fc
  .tuple(fc.shuffledSubarray([2, 3, 4, 5, 6, 7, 8], { minLength: 7 }), fc.nat({ max: 1000 }))
  .map(([[n = 2, m = 3, k = 4, t = 5, n2 = 6, t2 = 7, m2 = 8], seed]) => [
    gradientOf({ n, m, k, t }, seed),
    gradientOf({ n: n2, m: m2, k, t: t2 }, seed + 3),
  ]);
const law = (holds: (drawn: readonly Drawn[]) => void) => fc.assert(fc.property(drawnCases, holds), { numRuns: 6 });

describe('diagnose: what is not diagnosed', () => {
  test('a right answer, rounding included', () => {
    law((drawn) =>
      expect(
        diagnose(
          judged(
            drawn,
            every((part) => mapped(part, (entry) => entry * (1 + 2 ** -52))),
          ),
        ),
      ).toEqual([]),
    );
  });

  test('noise, not even of the size of single precision', () => {
    for (const size of [1, 1e-3, 1e-7, 1e-11]) {
      law((drawn) => {
        const noise = (part: ExpectedTensor) =>
          mapped(part, (entry, i) => entry * (1 + size * (1 + 0.37 * Math.sin(9 * i + 1e3 * entry))));
        expect(diagnose(judged(drawn, every(noise)))).toEqual([]);
      });
    }
  });

  test('two causes in two cases', () => {
    law((drawn) => {
      const [first] = judged(drawn, times(2));
      const [, second] = judged(drawn, times(-1));
      const [, transposed] = judged(drawn, ({ dW1 }) => ({ dW1: permuted(dW1, [1, 0]) }));
      expect(diagnose([first!])).not.toEqual([]);
      expect(diagnose([second!])).not.toEqual([]);
      expect(diagnose([first!, second!])).toEqual([]);
      expect(diagnose([first!, transposed!])).toEqual([]);
    });
  });

  test('zeros, NaN and constants', () => {
    for (const entry of [0, Number.NaN, 1, Number.POSITIVE_INFINITY]) {
      law((drawn) =>
        expect(
          diagnose(
            judged(
              drawn,
              every((part) => mapped(part, () => entry)),
            ),
          ),
        ).toEqual([]),
      );
    }
  });
});

describe('diagnose: factors', () => {
  test.each([-1, 2, 1 / 2, 1 / Math.LN2, 3.7, -0.25])('the number %p', (factor) => {
    law((drawn) => {
      const [found, another] = diagnose(judged(drawn, times(factor)));
      expect(found).toEqual({ kind: 'constant-factor', factor: expect.closeTo(factor, 12) });
      expect(another).toBeUndefined();
    });
  });

  test.each<[string, (dimensions: Drawn['dimensions']) => number, object]>([
    ['t', ({ t }) => t, { factor: 1, times: 't' }],
    ['1/t', ({ t }) => 1 / t, { factor: 1, over: 't' }],
    ['2 t', ({ t }) => 2 * t, { factor: 2, times: 't' }],
    ['1/(2 t)', ({ t }) => 1 / t / 2, { factor: 1 / 2, over: 't' }],
    ['-t', ({ t }) => -t, { factor: -1, times: 't' }],
    ['n', ({ n }) => n, { factor: 1, times: 'n' }],
    ['t / n', ({ t, n }) => t / n, { factor: 1, times: 't', over: 'n' }],
    ['t / k', ({ t, k }) => t / k, { factor: 1, times: 't', over: 'k' }],
    ['t / (t - 1)', ({ t }) => t / (t - 1), { factor: 1, times: 't', over: 't - 1' }],
  ])('the rule %s', (_, factor, rule) => {
    const factors = (right: Parts, dimensions: Drawn['dimensions']) => times(factor(dimensions))(right);
    const distinct = [
      gradientOf({ n: 5, m: 7, k: 3, t: 8 }, 1),
      gradientOf({ n: 3, m: 4, k: 5, t: 7 }, 2),
      gradientOf({ n: 4, m: 3, k: 2, t: 9 }, 3),
    ];
    const [found] = diagnose(judged(distinct, factors));
    const { times: above, over, ...rest } = found as ConstantFactor;
    expect({ ...rest, ...(above ? { times: above.name } : {}), ...(over ? { over: over.name } : {}) }).toEqual({
      kind: 'constant-factor',
      ...rule,
    });
    // The dimensions of two drawn cases may fit two rules; what is named is true all the same.
    law((drawn) => {
      for (const diagnosis of diagnose(judged(drawn, factors))) {
        const { factor: front, times: by, over: under } = diagnosis as ConstantFactor;
        expect((front * (by?.size ?? 1)) / (under?.size ?? 1)).toBeCloseTo(factor(drawn[0]!.dimensions), 12);
      }
    });
  });

  test('in some parts only', () => {
    law((drawn) => {
      const wrong = ({ dW1, db }: Parts) => ({
        dW1: scaled(dW1, 2) as ExpectedTensor,
        db: scaled(db, 2) as ExpectedTensor,
      });
      expect(diagnose(judged(drawn, wrong))).toEqual([{ kind: 'constant-factor', factor: 2, parts: ['dW1', 'db'] }]);
    });
  });
});

describe('diagnose: numbers that are right and stand elsewhere', () => {
  test('transposed matrices, also where their shape is wrong with that', () => {
    law((drawn) => {
      const wrong = ({ dW1, dW2 }: Parts) => ({ dW1: permuted(dW1, [1, 0]), dW2: permuted(dW2, [1, 0]) });
      expect(diagnose(judged(drawn, wrong))).toEqual([{ kind: 'permuted-axes', axes: [1, 0], parts: ['dW1', 'dW2'] }]);
    });
  });

  test('units moved along by one', () => {
    law((drawn) => {
      const wrong = every((part) => resliced(part, 0, (i, length) => (i + 1) % length));
      const found = diagnose(judged(drawn, wrong));
      expect(found).toEqual([{ kind: 'shifted-units', axis: 0, by: -1 }]);
    });
  });

  test.each(['first', 'last'] as const)('one array in the place of all rows, holding the %s row', (row) => {
    law((drawn) => {
      const wrong = ({ dW1 }: Parts) => ({ dW1: resliced(dW1, 0, (_, length) => (row === 'first' ? 0 : length - 1))! });
      expect(diagnose(judged(drawn, wrong))).toEqual([{ kind: 'equal-rows', axis: 0, row, parts: ['dW1'] }]);
    });
  });
});

describe('diagnose: precision', () => {
  test('single precision', () => {
    law((drawn) => {
      expect(
        diagnose(
          judged(
            drawn,
            every((part) => mapped(part, Math.fround)),
          ),
        ),
      ).toEqual([{ kind: 'precision' }]);
      const oneLayer = ({ dW1 }: Parts) => ({ dW1: mapped(dW1, Math.fround) });
      expect(diagnose(judged(drawn, oneLayer))).toEqual([{ kind: 'precision', parts: ['dW1'] }]);
    });
  });

  test.each([2, 6, 10])('rounded to %d decimals', (decimals) => {
    law((drawn) => {
      const rounded = every((part) => mapped(part, (entry) => Number(entry.toFixed(decimals))));
      expect(diagnose(judged(drawn, rounded))).toEqual([{ kind: 'precision', decimals }]);
    });
  });
});

describe('diagnose: alternatives', () => {
  const lastExample = { kind: 'one-example', which: 'last', divided: false } as const;
  const firstExample = { ...lastExample, which: 'first' } as const;

  test('one example of the batch, for the parts that are wrong', () => {
    law((drawn) => {
      const cases = drawn.map(({ right, dimensions }) => {
        const answer = fields(every((part) => mapped(part, (entry, i) => entry + Math.cos(i)))(right));
        const alternatives = [
          { mistake: lastExample, answer },
          { mistake: firstExample, answer: scaled(answer, 1.5) },
        ];
        const db = answer.kind === 'fields' ? answer.fields.db! : right.db;
        return judgedCase(fields({ ...right }), asReturned(fields({ ...right, db })), dimensions, alternatives);
      });
      expect(diagnose(cases)).toEqual([{ ...lastExample, parts: ['db'] }]);
    });
  });
});

describe('diagnose: some parts', () => {
  test('right and wrong parts are named when they are the same ones in all failed cases', () => {
    law((drawn) => {
      const bent = (part: ExpectedTensor) => mapped(part, (entry) => entry ** 3 + 0.1);
      const wrongOf = ({ dW1, db }: Parts) => ({ dW1: bent(dW1), db: bent(db) });
      expect(diagnose(judged(drawn, wrongOf))).toEqual([
        { kind: 'some-parts-only', right: ['dW2'], wrong: ['dW1', 'db'] },
      ]);
      const [first] = judged(drawn, wrongOf);
      const [, second] = judged(drawn, ({ db }) => ({ db: bent(db) }));
      expect(diagnose([first!, second!])).toEqual([]);
    });
  });
});
