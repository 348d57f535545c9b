import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { momentOf } from './moment.ts';

test('momentOf: every moment that JavaScript writes is read back', () => {
  const dates = fc.date({
    min: new Date('1000-01-01T00:00:00Z'),
    max: new Date('9999-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(fc.property(dates, (date) => momentOf(date.toISOString()) === date.getTime()));
});

test.each([
  ['2026-11-30T23:59:00+01:00', '2026-11-30T22:59:00.000Z'],
  ['2026-11-30 23:59:00 +0100', '2026-11-30T22:59:00.000Z'],
  ['2026-11-30T23:59-03:30', '2026-12-01T03:29:00.000Z'],
  [' 2024-02-29t00:00:00z ', '2024-02-29T00:00:00.000Z'],
  ['2026-11-30T23:59:00.123456Z', '2026-11-30T23:59:00.123Z'],
])('momentOf: understands %s', (text, same) => {
  expect(momentOf(text)).toBe(Date.parse(same));
});

test.each([
  '2026-11-30',
  '2026-11-30T23:59:00',
  '2026-02-30T10:00:00Z',
  '2025-02-29T10:00:00Z',
  '2026-13-01T10:00:00Z',
  '2026-00-10T10:00:00Z',
  '2026-04-31T10:00:00Z',
  '2026-11-30T24:30:00Z',
  '2026-11-30T10:60:00Z',
  '2026-11-30T10:00:00+25:00',
  '30.11.2026 23:59',
  '11/30/2026 23:59 Z',
  '1764543540',
  '',
])('momentOf: %s names no moment', (text) => {
  expect(momentOf(text)).toBeUndefined();
});
