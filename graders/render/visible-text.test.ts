import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { visibleLines, visibleText } from './visible-text.ts';

describe('visibleText', () => {
  test('leaves no control, no line break and no mark that turns text around', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('\u001b', '\u0007', '\n', '\r', '\u009b', '\u202e', '\u2066', '\ufeff', 'a', '::'),
    });
    fc.assert(
      fc.property(hostile, (text) => {
        expect(visibleText(text, 1e6)).toMatch(/^[ -~]*$/);
      }),
    );
    expect(visibleText('\u001b[2Jhi')).toBe('\\u001b[2Jhi');
  });

  test('leaves ordinary text of any language as it is', () => {
    expect(visibleText('größer als 1, 数 😀')).toBe('größer als 1, 数 😀');
  });

  test('never ends in half a character', () => {
    expect(visibleText('ab😀cd', 4)).toBe('ab…');
    expect(visibleText('abc😀', 3)).toBe('ab…');
    expect(visibleText('😀😀', 4)).toBe('😀😀');
  });
});

test('visibleLines: keeps the lines apart and each of them harmless', () => {
  expect(visibleLines('one\ntwo\r\n\u001b[31mthree')).toBe('one\ntwo\n\\u001b[31mthree');
});
