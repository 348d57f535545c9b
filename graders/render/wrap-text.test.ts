import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wrapText } from './wrap-text.ts';

test('wrapText: no line is too wide and no word is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '7'), minLength: 1, maxLength: 30 }), { minLength: 1 }),
      (words) => {
        const lines = wrapText(words.join(' '), 20, '> ');
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20);
        expect(
          lines
            .map((line) => line.slice(2))
            .join('')
            .replaceAll(' ', ''),
        ).toBe(words.join(''));
      },
    ),
  );
});
