import { describe, expect, test } from '@jest/globals';
import { parseGradeOptions } from './grade-options.ts';
import { requireVariables } from './write-reports.ts';

const parse = (...reporters: string[]) => parseGradeOptions(reporters.flatMap((each) => ['--reporter', each]));

describe('--reporter', () => {
  test('goes to standard output or to the file that is named; a page has a name of its own', () => {
    expect(parse('terminal', 'json=a=b.json', 'html')?.reporters).toEqual([
      { name: 'terminal' },
      { name: 'json', file: 'a=b.json' },
      { name: 'html', file: 'grade-report.html' },
    ]);
  });

  test('the lines of a log may share standard output', () => {
    expect(parse('terminal', 'github')?.reporters).toEqual([{ name: 'terminal' }, { name: 'github' }]);
  });

  test.each([
    [['terminal', 'json'], 'terminal and json cannot share standard output: name a file, as in --reporter json=FILE'],
    [['junit', 'github'], 'junit and github cannot share standard output: name a file, as in --reporter junit=FILE'],
    [['json', 'json'], 'json and json cannot share standard output: name a file, as in --reporter json=FILE'],
    [['json=x', 'junit=x'], 'two reporters would write x: name another file for one of them'],
    [['html', 'html'], 'two reporters would write grade-report.html: name another file for one of them'],
  ])('%s: one line that says what to do', (reporters, line) => {
    expect(() => parse(...reporters)).toThrow(new RegExp(`^${line}$`));
  });
});

describe('--watch', () => {
  const line = (...args: string[]) => {
    try {
      parseGradeOptions(['--watch', ...args]);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  test('goes with what a person can look at, and with files', () => {
    expect(line()).toBe('');
    expect(line('--quiet', '--only', 'loss', '--audience', 'staff', '--types')).toBe('');
    expect(line('--reporter', 'terminal', '--reporter', 'html', '--reporter', 'json=r.json')).toBe('');
  });

  test.each([
    ['--min-score', ['--min-score', '50']],
    ['--run-file', ['--run-file', 'run.json']],
    ['--reporter json', ['--reporter', 'json']],
    ['--reporter github', ['--reporter', 'github']],
    ['--reporter classroom50', ['--reporter', 'classroom50=c.json']],
  ])('cannot be combined with %s, and says so', (name, args) => {
    expect(line(...args)).toBe(`--watch cannot be combined with ${name}: it grades until it is interrupted`);
  });
});

test('--quiet and --verbose exclude each other; without them the terminal shows what is usual', () => {
  expect(parseGradeOptions(['--quiet'])?.detail).toBe('quiet');
  expect(parseGradeOptions(['--verbose'])?.detail).toBe('verbose');
  expect(parseGradeOptions([])).not.toHaveProperty('detail');
  expect(() => parseGradeOptions(['--quiet', '--verbose'])).toThrow(/'--verbose' cannot be used with .*'--quiet'/);
});

test('requireVariables: says which are missing, and asks for none where none are needed', () => {
  const needed = {
    CLASSROOM: 'c',
    ASSIGNMENT: 'a',
    ASSIGNMENT_TYPE: 'individual',
    OWNER: 'o',
    SUBMISSION_TAG: 'submit/x',
  };
  expect(() => requireVariables([{ name: 'classroom50' }], { ...needed, COMMIT_URL: '' })).toThrow(
    /^--reporter classroom50 .* COMMIT_URL, RELEASE_URL, REVIEW_URL$/,
  );
  expect(() => requireVariables([{ name: 'terminal' }, { name: 'github' }], {})).not.toThrow();
});
