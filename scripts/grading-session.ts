import type { Assignment } from '../graders/contract/assignment.ts';
import { defaultLimits, limitsFor } from '../graders/contract/limits.ts';
import type { Plan } from '../graders/contract/plan.ts';
import type { Report } from '../graders/contract/report.ts';
import type { LoadedRubric } from '../graders/contract/rubric.ts';
import type { Submission } from '../graders/contract/submission.ts';
import { testFileOf } from '../graders/contract/test-file-of.ts';
import { completePlan, grade } from '../graders/grade.ts';
import type { TestBed } from '../graders/grade-student-tests.ts';
import { disclose } from '../graders/render/disclose.ts';
import type { SandboxLevel } from '../graders/run/sandbox.ts';
import { type Guest, startGuest } from '../graders/run/start-guest.ts';
import { remembered } from '../graders/validate/remembered.ts';
import { type OpenedAssignment, openAssignment } from './assignments.ts';
import type { GradeOptions } from './grade-options.ts';
import { checkTypesInThread, inspectStructureInThread } from './inspectors.ts';
import { guestSource, version } from './product.ts';
import { recordedPlan } from './recorded-plan.ts';
import { type SandboxOptions, sandboxOf } from './sandbox-options.ts';

/** A report for its audience, and the sandbox that the submission ran in. */
export interface Graded {
  readonly report: Report;
  readonly sandbox: SandboxLevel;
}

/** How submissions are graded. */
export type SessionOptions = SandboxOptions & Pick<GradeOptions, 'seed' | 'only' | 'replay' | 'types' | 'audience'>;

/** One assignment, loaded once, against which any number of submissions are graded, one after the other. */
export class GradingSession {
  readonly assignment: Assignment;
  readonly #rubric: LoadedRubric;
  readonly #options: SessionOptions;
  readonly #guests: Guests;
  readonly #loadTestBed: OpenedAssignment['testBed'];
  #plan: Plan | undefined;
  #testBed: Promise<TestBed> | undefined;

  private constructor({ assignment, rubric, testBed }: OpenedAssignment, options: SessionOptions, guests: Guests) {
    this.assignment = remembered(assignment);
    this.#rubric = rubric;
    this.#loadTestBed = testBed;
    this.#options = options;
    this.#guests = guests;
    if (!options.only) this.#plan = recordedPlan(assignment.id, rubric.hash, this.#seed);
  }

  /** Errors: `UsageError` for an assignment, a rubric or a sandbox that there is not. */
  static async open(id: string, options: SessionOptions): Promise<GradingSession> {
    const guests = new Guests(options);
    try {
      return new GradingSession(await openAssignment(id, options.seed), options, guests);
    } catch (error) {
      guests.close();
      throw error;
    }
  }

  /** Errors: `UsageError` and `GraderError` as those of `grade`. */
  async grade(submission: Submission): Promise<Graded> {
    const { only, replay, types, audience } = this.#options;
    const guest = this.#guests.take();
    const testBed = await this.#testBedFor(submission);
    const report = await grade({
      assignment: this.assignment,
      rubric: this.#rubric,
      submission,
      seed: this.#seed,
      ...(only ? { only } : {}),
      ...(replay ? { replay } : {}),
      ...(this.#plan ? { recorded: this.#plan } : {}),
      limits: limitsFor(this.#rubric.rubric),
      guestSource: this.#guests.source,
      firstGuest: guest,
      sandbox: this.#guests.sandbox,
      inspectStructure: inspectStructureInThread,
      ...(types ? { checkTypes: checkTypesInThread } : {}),
      ...(testBed ? { testBed } : {}),
      version: version(),
    });
    // Asked of the guest itself, whether or not there was anything to run: only what started has shown that it works.
    const sandbox = await guest.level;
    return { report: disclose(report, audience ?? this.#rubric.rubric.audience ?? 'student'), sandbox };
  }

  /** Gets ready for another submission before it is there. */
  async prepare(): Promise<void> {
    this.#guests.start();
    const { only } = this.#options;
    if (!only) this.#plan ??= await completePlan(this.assignment, this.#rubric.rubric, this.#seed);
  }

  /** Ends every guest. */
  close(): void {
    this.#guests.close();
  }

  /** Loaded for the first submission that has tests. */
  #testBedFor({ files }: Submission): Promise<TestBed> | undefined {
    if (!files.some(({ path }) => path === testFileOf(this.assignment.file))) return undefined;
    this.#testBed ??= this.#loadTestBed?.();
    return this.#testBed;
  }

  get #seed(): string {
    return this.#options.seed ?? this.#rubric.rubric.seed;
  }
}

/** The guest that was started ahead, and the one at work. */
class Guests {
  readonly source = guestSource();
  readonly sandbox;
  #waiting: Guest | undefined;
  #working: Guest | undefined;

  /** Starts the first one before anything is read: while it boots, everything else gets ready. */
  constructor(options: SessionOptions) {
    this.sandbox = sandboxOf(options);
    this.start();
  }

  start(): void {
    this.#waiting ??= startGuest(this.source, defaultLimits, this.sandbox);
  }

  take(): Guest {
    this.start();
    const guest = this.#waiting as Guest;
    this.#waiting = undefined;
    this.#working?.dispose();
    this.#working = guest;
    return guest;
  }

  close(): void {
    this.#waiting?.dispose();
    this.#working?.dispose();
  }
}
