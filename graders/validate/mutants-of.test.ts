import { describe, expect, test } from '@jest/globals';
import { mutantsOf } from './mutants-of.ts';

function mutants(text: string) {
  const submission = { id: 'x', files: [{ path: 'x.ts', text }], hash: '', problems: [] };
  return mutantsOf({ name: 'sample', kind: 'correct', loses: [], submission });
}

function changes(text: string): string[] {
  return mutants(text).map(({ operator, before, after }) => `${operator}: ${before} -> ${after}`);
}

describe('mutantsOf', () => {
  test('swaps operators, drops terms, and leaves texts alone', () => {
    expect(changes('const f = a * b + c;')).toEqual([
      'arithmetic: + -> -',
      'dropped term: a * b + c -> a * b',
      'dropped term: a * b + c -> c',
      'arithmetic: * -> /',
      'dropped term: a * b -> a',
      'dropped term: a * b -> b',
    ]);
    expect(changes("const f = 'a' + b;")).toEqual([]);
    expect(changes('x -= y;')).toEqual(['statement: x -= y; -> ;', 'arithmetic: -= -> +=', 'dropped term: -= -> =']);
  });

  test('moves the bounds of loops and comparisons', () => {
    expect(changes('for (let i = 0; i < n; i++) {}')).toEqual([
      'loop bound: n -> n - 1',
      'loop bound: n -> n + 1',
      'constant: 0 -> 1',
      'comparison: < -> <=',
    ]);
  });

  test('exchanges indices and arguments, but not the arguments of a maximum', () => {
    expect(changes('const f = a[i][j];')).toEqual(['indices: a[i][j] -> a[j][i]']);
    expect(changes('const f = g(a, b, c);')).toEqual([
      'arguments: g(a, b, c) -> g(b, a, c)',
      'arguments: g(a, b, c) -> g(a, c, b)',
    ]);
    expect(changes('const f = Math.max(a, b);')).toEqual(['function: Math.max -> Math.min']);
  });

  test('says nothing new to a reader: what is thrown, printed or a type stays', () => {
    expect(changes('throw new Error(n + 1);')).toEqual([]);
    expect(changes('console.log(n + 1);')).toEqual([]);
    expect(changes('type One = 1;')).toEqual([]);
  });

  test('each mutant is the whole submission with one place changed, and knows its line', () => {
    expect(mutants('f(-x);\nf(-x);').filter(({ operator }) => operator === 'negation')).toMatchObject([
      { line: 1, nth: 1 },
      { line: 2, nth: 2 },
    ]);
    const [first] = mutants('const f =\n  -x;\nconst g = 2;');
    expect(first).toMatchObject({ operator: 'negation', line: 2, lineBefore: '-x;', lineAfter: 'x;' });
    expect(first?.submission.files).toEqual([{ path: 'x.ts', text: 'const f =\n  x;\nconst g = 2;' }]);
  });
});
