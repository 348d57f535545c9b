import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { UsageError } from '../contract/grader-error.ts';
import { parseWithSchema } from './parse-yaml-with-schema.ts';

const check = {
  type: 'object',
  required: ['id', 'points'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', pattern: '^[a-z]+$' },
    points: { $ref: '#/$defs/points' },
    count: { type: 'integer', minimum: 1, maximum: 200 },
    kind: { enum: ['value', 'growth'] },
    version: { const: 1 },
    optional: { type: ['boolean', 'null'] },
    tags: { type: 'array', minItems: 2, uniqueItems: true, items: { type: 'string', minLength: 3 } },
    share: { type: 'number', exclusiveMaximum: 1, multipleOf: 0.25 },
    hints: { type: 'object', minProperties: 1 },
    rule: { oneOf: [{ $ref: '#/$defs/step' }, { $ref: '#/$defs/slope' }, { enum: ['none', 'all'] }] },
    width: { anyOf: [{ type: 'number', minimum: 0 }, { type: 'string' }] },
    twofold: { oneOf: [{ type: 'number' }, { type: 'integer' }] },
  },
  if: { properties: { kind: { const: 'growth' } }, required: ['kind'] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ['count'] },
};
const validate = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true }).compile({
  type: 'object',
  required: ['checks'],
  properties: { checks: { type: 'array', items: check } },
  $defs: {
    points: { type: 'number', exclusiveMinimum: 0 },
    step: {
      type: 'object',
      required: ['type', 'at'],
      additionalProperties: false,
      properties: { type: { const: 'step' }, at: { $ref: '#/$defs/points' } },
    },
    slope: {
      type: 'object',
      required: ['type', 'from', 'to'],
      additionalProperties: false,
      properties: { type: { const: 'slope' }, from: { type: 'number' }, to: { type: 'number' } },
    },
  },
});

const parse = (text: string) => parseWithSchema<{ checks: unknown[] }>(text, 'rubrics/a6.yaml', validate);

function complaints(text: string): string[] {
  try {
    parse(text);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as UsageError).message.split('\n');
  }
  return [];
}

const head = 'checks:\n  - id: forward\n    points: 3\n';
/** Of one more line in the first check, which is line 4, at column 5. */
const ofLine = (line: string) => complaints(`${head}    ${line}\n`).map((text) => text.replace('rubrics/a6.yaml:', ''));

describe('a right document', () => {
  test('gives its value, anchors followed', () => {
    const text = `${head}    hints: &h { a: 1.5 }\n  - { id: loss, points: 0.5, hints: *h } # the rest\n`;
    expect(parse(text).value).toEqual({
      checks: [
        { id: 'forward', points: 3, hints: { a: 1.5 } },
        { id: 'loss', points: 0.5, hints: { a: 1.5 } },
      ],
    });
  });

  test('tells where things stand: keys in mappings, entries in lists, the nearest there is for what is missing', () => {
    const { at } = parse(`# a comment\n${head}    hints: &h\n      1: a\n  - { id: loss, points: 0.5, hints: *h }\n`);
    expect(at([])).toBe('rubrics/a6.yaml:2:1');
    expect(at(['checks'])).toBe('rubrics/a6.yaml:2:1');
    expect(at(['checks', 0])).toBe('rubrics/a6.yaml:3:5');
    expect(at(['checks', 0, 'points'])).toBe('rubrics/a6.yaml:4:5');
    expect(at(['checks', 1, 'points'])).toBe('rubrics/a6.yaml:7:17');
    expect(at(['checks', 1, 'hints', '1'])).toBe('rubrics/a6.yaml:6:7');
    expect(at(['checks', 1, 'lost', 'deeper'])).toBe('rubrics/a6.yaml:7:5');
  });
});

describe('a value that may not stand there is told with its place, what may stand there, and what does', () => {
  test.each([
    ['points: ten', 'points must be a number above 0, here stands "ten"'],
    ['points: 0', 'points must be a number above 0, here stands 0'],
    ['points: .nan', 'points must be a number above 0, here stands NaN'],
    ['points:', 'points must be a number above 0, here stands nothing'],
    ['points: "3"', 'points must be a number above 0, here stands "3"'],
    ['points: [1, 2]', 'points must be a number above 0, here stands a list of 2'],
    ['points: { a: 1 }', 'points must be a number above 0, here stands a mapping with a'],
    ['points: 2026-01-01', 'points must be a number above 0, here stands "2026-01-01"'],
  ])('%s', (line, complaint) => {
    expect(complaints(`checks:\n  - id: forward\n    ${line}\n`)).toEqual([`rubrics/a6.yaml:3:5: ${complaint}`]);
  });

  test.each([
    ['count: 2.5', 'count must be a whole number of at least 1 and at most 200, here stands 2.5'],
    ['count: 201', 'count must be a whole number of at least 1 and at most 200, here stands 201'],
    ['kind: valeu', 'kind must be one of "value", "growth", here stands "valeu"'],
    ['version: 2', 'version must be 1, here stands 2'],
    ['optional: 3', 'optional must be true or false or nothing, here stands 3'],
    ['tags: []', 'tags must be a list of at least 2, here stands an empty list'],
    ['tags: yes', 'tags must be a list of at least 2, here stands "yes"'],
    ['tags: [one, two, one]', 'tags names the same thing twice, at [0] and [2]: remove one'],
    ['hints: {}', 'hints must be a mapping of at least 1 entries, here stands an empty mapping'],
    ['share: 1.5', 'share must be a number below 1 and a multiple of 0.25, here stands 1.5'],
    ['share: 0.3', 'share must be a number below 1 and a multiple of 0.25, here stands 0.3'],
    ['width: -1', 'width must be a number of at least 0, or a text, here stands -1'],
    ['twofold: 1', 'twofold can be read in more than one way, here stands 1: keep to one'],
    [
      'rule: some',
      'rule must be a mapping with type, at, or a mapping with type, from, to, or one of "none", "all", here stands "some"',
    ],
  ])('%s', (line, complaint) => {
    expect(ofLine(line)).toEqual([`4:5: ${complaint}`]);
  });

  test('a pattern is shown, and a long text is cut', () => {
    const [complaint = ''] = complaints(`checks:\n  - id: ${'A'.repeat(500)}\n    points: 1\n`);
    expect(complaint).toMatch(
      /^rubrics\/a6\.yaml:2:5: id must be a text that matches \^\[a-z\]\+\$, here stands "A+…$/,
    );
    expect(complaint.length).toBeLessThan(150);
  });

  test('entries of a list stand at their own place and are named with their position', () => {
    expect(ofLine('tags: [one, at]')).toEqual([
      '4:17: tags[1] must be a text of at least 3 character(s), here stands "at"',
    ]);
  });
});

describe('names', () => {
  test('a missing one is told at what lacks it, with what to add', () => {
    expect(complaints('checks:\n  - id: forward\n')).toEqual([
      'rubrics/a6.yaml:2:5: checks[0] lacks points: add "points:" with a number above 0',
    ]);
    expect(complaints('')).toEqual([
      'rubrics/a6.yaml:1:1: the document must be a mapping with checks, here stands nothing',
    ]);
    expect(complaints('a: 1')).toEqual(['rubrics/a6.yaml:1:1: the document lacks checks: add "checks:" with a list']);
  });

  test('an unknown one is told at itself, with the one that was meant and all that are known', () => {
    expect(ofLine('pionts: 3')).toEqual([
      '4:5: pionts is not known in checks[0]: did you mean points, or use one of id, points, count, kind, version, ' +
        'optional, tags, share, hints, rule, width, twofold',
    ]);
    expect(ofLine('zzz: 3')[0]).toMatch(/^4:5: zzz is not known in checks\[0\]: remove it, or use one of id, /);
    expect(ofLine('__proto__: 3')[0]).toMatch(/^4:5: __proto__ is not known in checks\[0\]/);
  });

  test('one that another value asks for is missing like any other, and that is all that is told', () => {
    expect(ofLine('kind: growth')).toEqual(['2:5: checks[0] lacks count: add "count:"']);
  });
});

describe('of several forms, only the complaints about the one that was meant are told', () => {
  test.each([
    ['rule: { type: step }', '4:5: rule lacks at: add "at:" with a number above 0'],
    ['rule: { type: step, at: 0 }', '4:25: at must be a number above 0, here stands 0'],
    ['rule: { type: slope, from: 1, to: b }', '4:35: to must be a number, here stands "b"'],
    ['rule: { type: slop, from: 1, to: 2 }', '4:13: type must be one of "step", "slope", here stands "slop"'],
    ['rule: {}', '4:5: rule lacks type: add "type:"'],
  ])('%s', (line, complaint) => {
    expect(ofLine(line)).toEqual([complaint]);
  });
});

describe('several mistakes', () => {
  test('the most specific come first, and then in the order of the document', () => {
    expect(
      complaints('checks:\n  - id: 3\n    points: 1\n  - id: b\n    tags: [one, 2]\n').map((text) =>
        text.slice(16, 24),
      ),
    ).toEqual(['5:17: ta', '2:5: id ', '4:5: che']);
  });

  test('five are told and the others counted', () => {
    const lines = complaints(`checks: [${'{ id: a, points: 0 }, '.repeat(8)}]`);
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toBe('and 3 more');
  });
});

describe('what is no YAML', () => {
  test.each([
    ['a: 1\n\tb: 2', '2:1', 'Tabs are not allowed as indentation, here stands "\\t": indent with spaces'],
    ['a: 1\na: 2', '2:1', 'Map keys must be unique, here stands "a": remove one of the two'],
    [
      'a: b: c',
      '1:4',
      'Nested mappings are not allowed in compact mappings, here stands "b": put quotes around a text that holds a colon',
    ],
    ['a: @b', '1:4', 'Plain value cannot start with reserved character @, here stands "@": put quotes around the text'],
    [
      'a: !!js/function b',
      '1:4',
      'Unresolved tag: tag:yaml.org,2002:js/function, here stands "!!js/function": remove the tag',
    ],
    ['a: "b', '1:6', 'Missing closing "quote'],
    ['a: 1\n---\nb: 2', '2:1', 'keep one, and remove the line "---"'],
    ['checks: *lost', '1:9', '*lost names nothing: put &lost before a value above it, or write the value out'],
  ])('%j is told at its place', (text, place, complaint) => {
    const [first = ''] = complaints(text);
    expect(first).toMatch(new RegExp(`^rubrics/a6\\.yaml:${place}: `));
    expect(first).toContain(complaint);
  });

  test('aliases that stand for billions of values are refused, at once', () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`).join(', ')}]`,
    );
    expect(complaints(`l0: &l0 [a]\n${levels.join('\n')}\nchecks: []\n`)).toEqual([
      expect.stringContaining('its aliases stand for too much: write the values out'),
    ]);
  });

  test('hopeless nesting is a complaint, too', () => {
    expect(complaints('['.repeat(20_000)).length).toBeGreaterThan(0);
  });
});
