import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LineSplitter } from './line-splitter.ts';

test('lines: are the same however the bytes are cut, and count their bytes', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((line) => line.replaceAll('\n', ' '));
  fc.assert(
    fc.property(fc.array(text), fc.array(fc.nat(40)), (lines, cuts) => {
      const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      const seen: string[] = [];
      let last = 0;
      const splitter = new LineSplitter((line, bytesSoFar) => {
        seen.push(line);
        last = bytesSoFar;
      });
      let from = 0;
      for (const cut of [...cuts, bytes.length]) {
        splitter.push(bytes.subarray(from, from + cut));
        from = Math.min(bytes.length, from + cut);
      }
      expect(seen).toEqual(lines);
      expect([last, splitter.bytes]).toEqual([bytes.length, bytes.length]);
    }),
  );
});

test('lines: an unfinished line is no line but counts', () => {
  const seen: string[] = [];
  const splitter = new LineSplitter((line) => seen.push(line));
  splitter.push(Buffer.from('a\nbc'));
  expect([seen, splitter.bytes]).toEqual([['a'], 4]);
});
