import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../contract/grader-error.ts';
import { loadExceptions, parseExceptions, unknownExceptions } from './load-exceptions.ts';

const read = (...lines: string[]) =>
  parseExceptions(['students:', ...lines.map((line) => `  ${line}`)].join('\n'), 'e.yaml');

test('parseExceptions: reads each kind', () => {
  const { students } = read(
    'ada: { extension: 2 days, comment: ill, by: turing }',
    'bob: { extension: "until 2026-12-02T12:00:00+01:00" }',
    'cyd: { excused: true }',
    '"007": { override: { score: 80.25, comment: typed by hand, by: turing } }',
    '42: { extension: 1 day }',
    '__proto__: { excused: true }',
  );
  expect(students).toEqual(
    new Map([
      ['ada', { extension: { days: 2 }, comment: 'ill', by: 'turing' }],
      ['bob', { extension: { until: '2026-12-02T12:00:00+01:00' } }],
      ['cyd', { excused: true }],
      ['007', { override: { score: 80.25, comment: 'typed by hand', by: 'turing' } }],
      ['42', { extension: { days: 1 } }],
      ['__proto__', { excused: true }],
    ]),
  );
});

describe('parseExceptions: a mistake is told with file, line and column', () => {
  test.each([
    ['ada: { extension: 2 weeks }', 'e.yaml:2:10: extension must be like "2 days" or "until 2026-11-30T23:59:00+01:00'],
    ['ada: { extension: 0 days }', 'e.yaml:2:10: extension must be like "2 days"'],
    ['ada: { extension: until 2026-12-02 }', 'here stands "until 2026-12-02"'],
    ['ada: { extention: 2 days }', 'e.yaml:2:10: extention is not known in ada: did you mean extension'],
    ['ada: {}', 'e.yaml:2:3: ada must be a mapping of at least 1 entries'],
    ['ada: { override: { score: 80, by: turing } }', 'override lacks comment'],
    ['ada: { override: { score: -1, comment: c, by: b } }', 'score must be a number of at least 0'],
    ['ada: { override: { score: 1.005, comment: c, by: b } }', 'e.yaml:2:22: points have at most two decimals'],
    [
      'ada: { excused: true, override: { score: 1, comment: c, by: b } }',
      'e.yaml:2:10: an excused student has no score',
    ],
    ['007: { excused: true }', 'e.yaml:2:3: put quotes around this id, it is read as 7'],
    ['0x1f: { excused: true }', 'e.yaml:2:3: put quotes around this id, it is read as 31'],
  ])('%s', (line, mistake) => {
    expect(() => read(line)).toThrow(UsageError);
    expect(() => read(line)).toThrow(mistake);
  });

  test('no students at all', () => {
    expect(() => parseExceptions('ada: {}', 'e.yaml')).toThrow(/e\.yaml:1:1: /);
  });

  test('a file that is not there', async () => {
    await expect(loadExceptions('no/such.yaml')).rejects.toThrow('no/such.yaml: there is no such file');
  });
});

test('unknownExceptions: names who is nobody, and where', () => {
  const exceptions = read('ada: { excused: true }', 'zo\u0065\u0308: { excused: true }', 'bop: { excused: true }');
  expect(unknownExceptions(exceptions, ['ada', 'zo\u00eb', 'bob'])).toEqual([
    'e.yaml:4:3: nobody has the id "bop": the exception changes nothing',
  ]);
});
