import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

test('wrapText: no line is too wide and no character is lost, whatever its width', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ unit: fc.constantFrom('a', 'b', '7', '数', '👩‍💻', 'e\u0301', '🇨🇭'), minLength: 1, maxLength: 30 }),
        { minLength: 1 },
      ),
      (words) => {
        const lines = wrapText(words.join(' '), 20, '> ');
        expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(20);
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
