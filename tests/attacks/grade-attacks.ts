import { readFileSync } from 'node:fs';
import { limitsFor } from '../../graders/contract/limits.ts';
import type { Report } from '../../graders/contract/report.ts';
import { grade } from '../../graders/grade.ts';
import { loadSubmission } from '../../graders/load/load-submission.ts';
import { Sandbox, type SandboxLevel } from '../../graders/run/sandbox.ts';
import { checkTypes } from '../../graders/structure/check-types.ts';
import { loadAssignment } from '../../scripts/assignments.ts';
import { inspectStructureInThread } from '../../scripts/inspectors.ts';
import { guestSource, inspectorThread, rubricOf } from '../../scripts/product.ts';
import type { Attack } from './attack.ts';
import { allFaces } from './faces.ts';

/** What the grader under attack is to do. */
export interface Order {
  readonly attacks: readonly (Pick<Attack, 'name' | 'limits' | 'types'> & { readonly folder: string })[];
  /** The sandboxes that may be used; the strongest that works when absent. */
  readonly sandboxes?: readonly SandboxLevel[];
  /** Stands in the command line of every guest, so that those left over are found. */
  readonly token: string;
}

/** One line of its answer; it has a fault where grading threw. */
export type Outcome = { readonly name: string } & (
  | { readonly report: Report; readonly faces: Readonly<Record<string, string>> }
  | { readonly fault: string }
);

// The program of the grader that is attacked: a process of its own, so that all of its surroundings can be watched.
const order: Order = JSON.parse(readFileSync(process.argv[2] as string, 'utf8'));
const rubric = await rubricOf('a5');
const assignment = await loadAssignment('a5', rubric.rubric);
const source = `${guestSource()}\n//${order.token}`;
const sandbox = new Sandbox(order.sandboxes);
const waiting = [...order.attacks];
await Promise.all([gradeNext(), gradeNext()]);

async function gradeNext(): Promise<void> {
  for (let attack = waiting.shift(); attack !== undefined; attack = waiting.shift()) {
    const { name } = attack;
    const outcome = await outcomeOf(attack).catch((error: Error): Outcome => ({ name, fault: `${error.stack}` }));
    process.stdout.write(`${JSON.stringify(outcome)}\n`);
  }
}

async function outcomeOf({ name, folder, limits, types }: Order['attacks'][number]): Promise<Outcome> {
  const report = await grade({
    assignment,
    rubric,
    submission: await loadSubmission(folder, assignment.file),
    seed: rubric.rubric.seed,
    limits: { ...limitsFor(rubric.rubric), ...limits },
    guestSource: source,
    sandbox,
    inspectStructure: inspectStructureInThread,
    ...(types === undefined ? {} : { checkTypes: (work, asked) => checkTypes(work, asked, types, inspectorThread) }),
    version: '0.0.0',
  });
  return { name, report, faces: await allFaces(report) };
}
