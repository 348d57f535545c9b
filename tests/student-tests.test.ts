import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { behindDoor } from '../graders/behind-door.ts';
import { limitsFor } from '../graders/contract/limits.ts';
import type { ReportStudentTests } from '../graders/contract/report.ts';
import type { Submission } from '../graders/contract/submission.ts';
import { gradeStudentTests } from '../graders/grade-student-tests.ts';
import { runTests } from '../graders/run/run-tests.ts';
import { Sandbox } from '../graders/run/sandbox.ts';
import { openAssignment } from '../scripts/assignments.ts';
import { GradingSession } from '../scripts/grading-session.ts';
import { guestSource } from '../scripts/product.ts';

const samples = new URL('../assignments/a3/student-tests/samples/', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('../graders/render/report.schema.json', import.meta.url), 'utf8'));
const { assignment, rubric, testBed } = await openAssignment('a3');
const bed = await testBed!();
const sandbox = new Sandbox();
const exportNames = assignment.exports.map(({ name }) => name);
const studentTests = rubric.rubric.studentTests!;

function withTests(text: string | undefined): Submission {
  const [work] = bed.correct as [Submission];
  const files = text === undefined ? work.files : [...work.files, { path: 'gradient-check.test.ts', text }];
  return { ...work, files };
}

function gradeTests(text: string, testBed = bed): Promise<ReportStudentTests | undefined> {
  return gradeStudentTests({
    rubric: studentTests,
    file: assignment.file,
    exports: exportNames,
    submission: withTests(text),
    testBed,
    limits: limitsFor(rubric.rubric),
    guestSource: guestSource(),
    sandbox,
  });
}

describe('a3/student-tests/samples', () => {
  test.each(readdirSync(samples))('%s: is worth what it states', async (name) => {
    const read = (file: string) => readFileSync(new URL(`${name}/${file}`, samples), 'utf8');
    const { score, caught, complaint } = parse(read('sample.yaml'));
    const report = await gradeTests(read('gradient-check.test.ts'));
    expect(report).toMatchObject({ score, maxScore: studentTests.points, caught, wrong: studentTests.wrong.length });
    expect(report?.message).toContain(complaint ?? 'The tests pass on all 3 versions of right work');
    // Neither which work it was nor what it returned is told.
    expect(report?.message).not.toMatch(new RegExp([...studentTests.correct, ...studentTests.wrong].join('|')));
  });
});

describe('student tests', () => {
  const header = "import { expect, test } from 'nablagrade/jest'; import { relativeError } from './gradient-check.ts';";

  test('no test, another import and a file that throws are told, and earn nothing', async () => {
    const message = async (text: string) => (await gradeTests(text))?.message;
    expect(await message('')).toContain('holds no test');
    expect(await message("import { readFileSync } from 'node:fs'; readFileSync('x');")).toContain('node:fs');
    expect(await message('throw new Error("x")')).toContain('version 1 of right work');
    expect(await message('test(')).toContain('gradient-check.test.ts:1');
  });

  test('a message or a name can carry out nothing of what right work returns', async () => {
    const secret = 'String(relativeError([3], [2]))';
    const report = await gradeTests(`${header} test(${secret}, () => { throw new Error(${secret}) })`);
    expect(report?.message).not.toContain('0.333');
  });

  test('work that does not end is caught by a test that ends on right work', async () => {
    const text = `${header} test('ends', () => { if (relativeError([0], [0]) !== 0) for (;;); })`;
    const wrong = bed.wrong.filter((_, i) => studentTests.wrong[i] === 'zero-over-zero');
    expect(await gradeTests(text, { ...bed, wrong })).toMatchObject({ score: 5, caught: 1, wrong: 1 });
  });

  test('right and wrong work in every style look alike, and nothing of the grader is in sight', async () => {
    const traces = readFileSync(new URL('reads-the-source/gradient-check.test.ts', samples), 'utf8');
    const text = traces.replace('expect(traces())', 'console.log(traces()); expect(traces())');
    const seen = await Promise.all(
      [bed.correct[1]!, bed.correct[2]!, bed.wrong[9]!].map(({ files }) =>
        runTests({
          files: [...behindDoor(files, assignment.file, exportNames), { path: 'gradient-check.test.ts', text }],
          testFile: 'gradient-check.test.ts',
          testModuleSource: bed.testModuleSource,
          limits: limitsFor(rubric.rubric),
          guestSource: guestSource(),
          sandbox,
        }),
      ),
    );
    const [first, ...others] = seen.map(({ console }) => console);
    expect(first).toContain('centralDifference');
    expect(first).not.toMatch(/stackTrace|node:|\/work|graders/);
    for (const other of others) expect(other).toBe(first);
  });

  test('a test cannot replace what lists and runs the tests', async () => {
    const text = `import * as jest from 'nablagrade/jest'; import './gradient-check.ts';
      try { (jest as any).listTests = () => []; } catch {}
      Array.prototype.map = () => ['x']; Array.isArray = (() => true) as never;
      jest.test('x', () => { throw 1 })`;
    expect(await gradeTests(text)).toMatchObject({ score: 0, caught: 0 });
  });
});

test('docs/students-tests.md: its first example passes on right work and catches some wrong work', async () => {
  const page = readFileSync(new URL('../docs/students-tests.md', import.meta.url), 'utf8');
  const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
  expect(await gradeTests(example)).toMatchObject({ caught: 2 });
});

describe('a report', () => {
  const text = `import { expect, test } from 'nablagrade/jest'; import { relativeError } from './gradient-check.ts';
    test('two zeros agree', () => expect(relativeError([0], [0])).toBe(0));`;

  test('has the extra credit beside an unchanged score, and nothing of it without a test file', async () => {
    const session = await GradingSession.open('a3', { types: false });
    try {
      const { report: without } = await session.grade(withTests(undefined));
      expect(without.studentTests).toBeUndefined();
      const { report } = await session.grade(withTests(text));
      expect(report.studentTests).toMatchObject({ score: 0.5, maxScore: 5, caught: 1, wrong: 10 });
      expect({ ...report, submission: without.submission, studentTests: undefined }).toEqual({
        ...without,
        studentTests: undefined,
      });
      const isReport = new Ajv().compile(schema);
      expect([isReport(report), isReport.errors]).toEqual([true, null]);
    } finally {
      session.close();
    }
  });
});
