import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareScores, type GivenScore } from './compare-scores.ts';

const given = (...points: number[]): GivenScore => ({
  score: points.reduce((sum, next) => Math.round((sum + next) * 100) / 100, 0),
  criteria: points.map((score, i) => ({ id: `c${i}`, score })),
});
const class_ = (scores: Readonly<Record<string, GivenScore>>) => new Map(Object.entries(scores));

test('compareScores: lost and lower scores come first, the largest loss before the smallest', () => {
  const before = { same: given(5), up: given(5), down: given(9), deep: given(9), lost: given(1), moved: given(3, 4) };
  const after = { same: given(5), up: given(6), down: given(8), deep: given(2), moved: given(4, 3), new: given(1) };
  expect(compareScores(class_(before), class_(after))).toEqual([
    { id: 'lost', kind: 'lost', before: 1, criteria: [] },
    { id: 'deep', kind: 'lowered', before: 9, after: 2, criteria: [{ id: 'c0', before: 9, after: 2 }] },
    { id: 'down', kind: 'lowered', before: 9, after: 8, criteria: [{ id: 'c0', before: 9, after: 8 }] },
    { id: 'up', kind: 'raised', before: 5, after: 6, criteria: [{ id: 'c0', before: 5, after: 6 }] },
    {
      id: 'moved',
      kind: 'moved',
      before: 7,
      after: 7,
      criteria: [
        { id: 'c0', before: 3, after: 4 },
        { id: 'c1', before: 4, after: 3 },
      ],
    },
    { id: 'new', kind: 'new', after: 1, criteria: [] },
    { id: 'same', kind: 'same', before: 5, after: 5, criteria: [] },
  ]);
});

test('compareScores: a criterion that only one of the rubrics has is told', () => {
  const before = { ada: { score: 5, criteria: [{ id: 'old', score: 5 }] } };
  const after = { ada: { score: 5, criteria: [{ id: 'new', score: 5 }] } };
  expect(compareScores(class_(before), class_(after))[0]).toMatchObject({
    kind: 'moved',
    criteria: [
      { id: 'new', after: 5 },
      { id: 'old', before: 5 },
    ],
  });
});

const scores = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.array(fc.integer({ min: 0, max: 300 })).map((all) => given(...all.map((n) => n / 100))),
);

test('compareScores: no score is lower or gone without being called so', () => {
  fc.assert(
    fc.property(scores, scores, (before, after) => {
      for (const { id, kind } of compareScores(class_(before), class_(after))) {
        const [was, is] = [before[id]?.score, after[id]?.score];
        const isWorse = was !== undefined && (is === undefined || is < was);
        expect(kind === 'lost' || kind === 'lowered').toBe(isWorse);
      }
    }),
  );
});

test('compareScores: a class is as it was, and the other way round lower is higher', () => {
  fc.assert(
    fc.property(scores, scores, (before, after) => {
      const count = (kind: string, changes: ReturnType<typeof compareScores>) =>
        changes.filter((change) => change.kind === kind).length;
      const [there, back] = [
        compareScores(class_(before), class_(after)),
        compareScores(class_(after), class_(before)),
      ];
      expect(count('lowered', there)).toBe(count('raised', back));
      expect(count('lost', there)).toBe(count('new', back));
      expect(compareScores(class_(before), class_(before)).every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});
