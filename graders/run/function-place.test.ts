import { describe, expect, test } from '@jest/globals';
import { compileSubmission } from './compile-submission.ts';
import { functionPlace } from './function-place.ts';

async function compiled(files: Record<string, string>) {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  return compileSubmission({ files: sources }, 'main.ts');
}

describe('functionPlace', () => {
  test('is where the function begins, not the loop within it, for declarations and constants alike', async () => {
    const submission = await compiled({
      'main.ts': [
        'type Row = number[];',
        '',
        'export function sum(row: Row): number {',
        '  let total = 0;',
        '  for (const each of row) total += each;',
        '  return total;',
        '}',
        'export const twice = (row: Row): Row => row.map((each) => 2 * each);',
      ].join('\n'),
    });
    expect(functionPlace(submission, 'sum')).toEqual({ file: 'main.ts', line: 3, column: 8 });
    expect(functionPlace(submission, 'twice')).toMatchObject({ file: 'main.ts', line: 8 });
  });

  test('the entry file goes before its imports, and what is nowhere has no place', async () => {
    const submission = await compiled({
      'main.ts': "import { g } from './part.ts';\nexport function f() { return g(); }\nexport { g };\n",
      'part.ts': 'function f() {}\n\nexport function g() { f(); }\n',
    });
    expect(functionPlace(submission, 'f')).toMatchObject({ file: 'main.ts', line: 2 });
    expect(functionPlace(submission, 'g')).toMatchObject({ file: 'part.ts', line: 3 });
    expect(functionPlace(submission, 'h')).toBeUndefined();
  });

  test('what does not compile has no places', async () => {
    expect(functionPlace(await compiled({ 'main.ts': 'export function f( {' }), 'f')).toBeUndefined();
  });
});
