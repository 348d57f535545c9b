/** What classroom-resources/autograding-grading-reporter makes of one result, by what its source does. */
export interface Reported {
  /** What it prints: the lines of the tests, and the points below them. */
  readonly log: string;
  readonly printed: string;
  /** What its two notices say. */
  readonly recorded: string;
}

interface Result {
  readonly max_score: number;
  readonly tests: readonly {
    readonly name: string;
    readonly status: string;
    readonly score: number;
    readonly message?: string;
    readonly test_code?: string;
  }[];
}

/** `version` is its tag v1, which counts the tests that passed, or its later source, which adds up scores. */
export function reportedBy(version: 'v1' | 'later', outputs: string): Reported {
  const [, base64 = ''] = /^result=([\w+/=]+)\n$/.exec(outputs) ?? [];
  const result: Result = JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
  const { tests, max_score: most } = result;
  const sum = tests.reduce((total, { score }) => total + score, 0);
  const passed = tests.filter(({ status }) => status === 'pass').length;
  const points = version === 'v1' ? (passed / tests.length) * (most || 0) : sum;
  const log = tests.map(({ name, status, message, test_code: code }) => {
    const line = status === 'error' ? `Error: ${message || `Failed to run test '${name}'`}\n` : name;
    return code ? `${line}\nTest code:\n${code}\n` : line;
  });
  const printed = most === 0 ? '' : `${points.toFixed(2)}/${most}`;
  return { log: log.join('\n'), printed, recorded: most === 0 ? '' : `${sum}/${most}` };
}
