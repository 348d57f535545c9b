import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nastyStrings } from '../render/testing/nasty-strings.ts';
import { fileNamesOf } from './file-names-of.ts';

const nameOf = (id: string) => fileNamesOf([id]).get(id);

describe('fileNamesOf', () => {
  test.each(['ada', 'ada.lovelace', 's1234567', 'ada@example.org', 'Ada_L-2'])('%s is its own name', (id) => {
    expect(nameOf(id)).toBe(id);
  });

  test.each([
    ['..', /^id-[0-9a-f]{16}$/],
    ['.git', /^git-/],
    ['', /^id-/],
    ['CON', /^CON-/],
    ['nul.txt', /^nul-txt-/],
    ['ends.', /^ends-/],
    ['a/b\\c', /^a-b-c-/],
    ['Ada Lovelace', /^Ada-Lovelace-/],
    ['🦊', /^id-/],
    ['O\'Hara "x"', /^O-Hara-x-/],
    ['x'.repeat(300), /^x{40}-/],
  ])('%j gets a safe one', (id, expected) => {
    expect(nameOf(id)).toMatch(expected);
  });

  test('ids that differ in case alone are two files, and neither has the plain name', () => {
    const names = [...fileNamesOf(['Ada', 'ada', 'bob']).values()].map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(3);
    expect(names).not.toContain('ada');
    expect(names).toContain('bob');
  });

  test('no two ids of a class share a file on any disk, whatever they are', () => {
    const ids = fc.uniqueArray(fc.oneof(fc.constantFrom(...nastyStrings), fc.string({ unit: 'binary' })));
    fc.assert(
      fc.property(ids, (drawn) => {
        // An id that is another one's file name, too.
        const all = [...new Set([...drawn, ...drawn.map((id) => nameOf(id) ?? '')])];
        const names = [...fileNamesOf(all).values()].map((name) => name.toLowerCase());
        expect(new Set(names).size).toBe(all.length);
        for (const name of names) expect(name).toMatch(/^[a-z0-9_][a-z0-9_.@+-]*$/);
      }),
    );
  });
});
