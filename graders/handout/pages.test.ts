import { expect, test } from '@jest/globals';
import type { Rubric } from '../contract/rubric.ts';
import { assignmentPage } from './assignment-page.ts';
import { changeLines } from './protected-files.ts';
import { rubricPage } from './rubric-page.ts';

const facts = { id: 'a6', file: 'net.ts', seed: 'public' };

test('page: commands and links are those of a handout', () => {
  const courses = [
    'Hand in a folder with `net.ts` (start from [`starter/net.ts`](starter/net.ts)). Try it:',
    'npm run grade -- a6 FOLDER',
    'npm run grade -- a6 FOLDER --only f',
  ].join('\n');
  expect(assignmentPage(`${courses}\n`, '## __FILE__ of __ID__, __SEED__\n', facts)).toBe(
    'Write [`net.ts`](net.ts). Try it:\nnpm run grade\nnpm run grade -- --only f\n\n## net.ts of a6, public\n',
  );
});

test('page: a path of the course that would lead nowhere is refused', () => {
  for (const text of ['see [more](../../docs/more.md)', 'npm run grade -- a7 FOLDER', 'copy starter/x.ts'])
    expect(() => assignmentPage(text, '', facts)).toThrow(RangeError);
});

test('rubric page: points, what builds on what, and bars within formulas', () => {
  const criterion = { cases: [], points: 40 };
  const rubric: Rubric = {
    assignment: 'a6',
    title: 'Nets',
    total: 80,
    seed: 'public',
    criteria: [
      { ...criterion, id: 'f', title: 'The norm $|x|$' },
      { ...criterion, id: 'g', title: 'More', dependsOn: ['f'] },
    ],
  };
  const page = rubricPage(rubric, { title: 'Your own tests', points: 5, correct: [], wrong: [] });
  expect(page).toContain('| `f` | The norm $\\|x\\|$ |  | 40 |\n| `g` | More | `f` | 40 |\n| | **total** | | **80** |');
  expect(page).toContain('Your own tests, up to 5 points.');
});

test('protected files: what was changed and what is missing is told apart', () => {
  expect(changeLines({ a: '1', b: '2', c: '3' }, { a: '1', b: 'x', d: '4' })).toEqual([
    'b is not as it was handed out',
    'c is missing',
  ]);
});
