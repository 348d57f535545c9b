import { expect, test } from '@jest/globals';
import { isAbout, parseEquivalentMutants } from './equivalent-mutants.ts';
import type { Mutant } from './mutant.ts';

const mutant: Mutant = {
  sample: 'plain-loops',
  file: 'x.ts',
  line: 3,
  operator: 'comparison',
  before: '>',
  after: '>=',
  lineBefore: 'return z > 0 ? z : 0;',
  lineAfter: 'return z >= 0 ? z : 0;',
  nth: 1,
  submission: { id: 'x', files: [], hash: '', problems: [] },
};

const yaml = `
- because: at 0 both branches give 0
  mutants:
    - sample: plain-loops
      file: x.ts
      line: "return z > 0 ? z : 0;"
      becomes: "return z >= 0 ? z : 0;"
`;

test('isAbout: knows a mutant again by its sample, its lines and which of equal lines it is', () => {
  const [entry] = parseEquivalentMutants(yaml, 'x.yaml').flatMap(({ mutants }) => mutants);
  if (!entry) throw new Error('one entry wanted');
  expect(isAbout(entry, mutant)).toBe(true);
  expect(isAbout(entry, { ...mutant, nth: 2 })).toBe(false);
  expect(isAbout({ ...entry, nth: 2 }, { ...mutant, nth: 2 })).toBe(true);
  expect(isAbout(entry, { ...mutant, sample: 'one-liners' })).toBe(false);
  expect(isAbout(entry, { ...mutant, lineAfter: 'return z < 0 ? z : 0;' })).toBe(false);
});

test('parseEquivalentMutants: a mistake is told with its place', () => {
  expect(() => parseEquivalentMutants(yaml.replace('because', 'why'), 'x.yaml')).toThrow(/^x\.yaml:2:/);
});
