import { thrownText } from './thrown-by.ts';

interface RegisteredTest {
  readonly name: string;
  readonly run: () => unknown;
}

const tests: RegisteredTest[] = [];
const titles: string[] = [];

/** Notes a test to be run later. */
export function test(name: string, run: () => void): void {
  if (typeof run !== 'function') throw new Error(`test "${name}": the second argument must be a function`);
  tests.push({ name: [...titles, name].join(' > '), run });
}

/** Puts a title before the names of the tests inside. */
export function describe(title: string, define: () => void): void {
  titles.push(title);
  try {
    define();
  } finally {
    titles.pop();
  }
}

/** The names of the tests noted so far, in their order. */
export function listTests(): string[] {
  return tests.map(({ name }) => String(name).slice(0, 200));
}

/** Runs one of them; null when it passes, else what its failure says. */
export function runTest(index: number): string | null {
  const run = tests[index]?.run;
  if (!run) return null;
  try {
    const returned = run() as { then?: unknown } | undefined;
    // Nothing here ever waits, and what is not waited for would pass.
    if (typeof returned?.then === 'function') return 'the test returned a promise, and tests here are not waited for';
    return null;
  } catch (error) {
    const isNamed = error instanceof Error && error.name !== 'Error';
    return (isNamed ? `${error.name}: ${error.message}` : thrownText(error)) || 'an error without a message';
  }
}
