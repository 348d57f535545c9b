import { describe, expect, test } from '@jest/globals';
import { forbiddenImports, type Import, importCircles, roomOf } from './house-rules.ts';

const arrow = (from: string, to: string, rest: Partial<Import> = {}): Import => ({
  from,
  to,
  isPackage: false,
  typeOnly: false,
  ...rest,
});

describe('the import law', () => {
  test('a room may use what is below it', () => {
    expect(
      forbiddenImports([
        arrow('graders/judge/judge.ts', 'graders/checks/check-named.ts'),
        arrow('graders/grade.ts', 'graders/run/run-plan.ts'),
        arrow('graders/run/recorder.ts', 'graders/run/guest/wire.ts'),
        arrow('reference/linear-net.ts', 'reference/tensor/contract.ts'),
        arrow('scripts/grade.ts', 'graders/grade.ts'),
        arrow('graders/load/load-rubric.ts', 'node:fs', { isPackage: true }),
      ]),
    ).toEqual([]);
  });

  test.each([
    ['one room in another', arrow('graders/score/score.ts', 'graders/judge/judge.ts')],
    ['the reference outside of assignments', arrow('graders/judge/judge.ts', 'reference/linear-net.ts')],
    ['the house in the guest', arrow('graders/run/guest/runtime.ts', 'graders/contract/limits.ts')],
    ['upwards in the reference', arrow('reference/tensor/contract.ts', 'reference/linear-net.ts')],
    ['a module of Node in a pure room', arrow('graders/render/json.ts', 'node:fs', { isPackage: true })],
    ['a package in a room that needs none', arrow('graders/judge/judge.ts', 'ts-morph', { isPackage: true })],
  ])('%s is forbidden', (_, forbidden) => {
    expect(forbiddenImports([forbidden])).toHaveLength(1);
    expect(forbiddenImports([forbidden])[0]).toContain(`${forbidden.from} -> ${forbidden.to}`);
  });

  test('types of the contract are free, other types are not', () => {
    const free = arrow('graders/run/guest/wire.ts', 'graders/contract/value.ts', { typeOnly: true });
    const other = arrow('graders/score/score.ts', 'graders/judge/judge.ts', { typeOnly: true });
    expect(forbiddenImports([free])).toEqual([]);
    expect(forbiddenImports([other])).toHaveLength(1);
  });

  test('a file lies in the innermost room', () => {
    expect(roomOf('graders/run/guest/child.ts')?.name).toBe('guest');
    expect(roomOf('graders/run/run-plan.ts')?.name).toBe('run');
    expect(roomOf('scripts/grade.ts')).toBeUndefined();
  });

  test('a circle is found however long it is, and types make none', () => {
    const circle = [arrow('a', 'b'), arrow('b', 'c'), arrow('c', 'a'), arrow('c', 'd')];
    expect(importCircles(circle)).toEqual(['a -> b -> c -> a']);
    expect(importCircles([arrow('a', 'b'), arrow('b', 'a', { typeOnly: true })])).toEqual([]);
  });
});
