import type { Grader } from '../graders/batch/grade-batch.ts';
import { GraderError, UsageError } from '../graders/contract/grader-error.ts';
import type { Report } from '../graders/contract/report.ts';
import type { Submission } from '../graders/contract/submission.ts';
import type { SandboxLevel } from '../graders/run/sandbox.ts';
import { AskedProcess } from './asked-process.ts';
import type { Answer, Question } from './grading-process.ts';

/**
 * No submission takes as long: its limits end in ten times their seconds on a starved machine, follow-up included. Only a mistake of
 * the grader's own does.
 */
const patienceMs = 15 * 60_000;

interface Task {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Processes that grade and render, each one submission at a time.
 *
 * They are no threads, since a guest is started by a fork, which copies the tables of all the memory of whoever starts it: 5 ms for
 * a small process and 70 for one of 300 MB.
 */
export class GradingProcesses implements Grader {
  readonly atOnce: number;
  /** The sandboxes that students' code ran in. */
  readonly sandboxes = new Set<SandboxLevel>();
  readonly #open: () => AskedProcess;
  readonly #processes = new Set<AskedProcess>();
  readonly #tasks: Task[] = [];
  readonly #idle: ((task: Task | undefined) => void)[] = [];
  #isClosed = false;

  /** `file` is `grading-process.ts` after it was bundled. */
  constructor(file: URL, opening: Question, jobs: number) {
    // Two more than there are processes: one is being read while another is being written.
    this.atOnce = jobs + 2;
    this.#open = () => new AskedProcess(file, patienceMs, opening);
    for (let i = 0; i < jobs; i++) void this.#work();
  }

  async grade(submission: Submission): Promise<Report> {
    const answer = await this.#ask({ task: 'grade', submission });
    if (!('report' in answer)) throw new GraderError('a process of the grader gave no report');
    this.sandboxes.add(answer.sandbox);
    return answer.report;
  }

  async page(report: Report): Promise<string> {
    const answer = await this.#ask({ task: 'page', report });
    if (!('page' in answer)) throw new GraderError('a process of the grader gave no page');
    return answer.page;
  }

  /** Ends the processes and their guests; whoever still waits for an answer gets an error. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const task of this.#tasks.splice(0)) task.reject(closed());
    for (const idle of this.#idle.splice(0)) idle(undefined);
    await Promise.all([...this.#processes].map((asked) => asked.close()));
  }

  #ask(question: Question): Promise<Answer> {
    if (this.#isClosed) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      const task = { question, resolve, reject };
      const idle = this.#idle.shift();
      if (idle) idle(task);
      // What is begun is finished first, so that little is under way when the machine goes down.
      else if (question.task === 'page') this.#tasks.unshift(task);
      else this.#tasks.push(task);
    });
  }

  /** One process after the other: one that failed may be broken, and is not asked again. */
  async #work(): Promise<void> {
    let asked: AskedProcess | undefined;
    for (let task = await this.#next(); task; task = await this.#next()) {
      for (let isLastTry = false; ; isLastTry = true) {
        if (this.#isClosed) {
          task.reject(closed());
          break;
        }
        asked ??= this.#begin();
        const fault = await asked.ask(task.question).then(task.resolve, (error: Error) => error);
        if (fault === undefined) break;
        this.#processes.delete(asked);
        await asked.close();
        asked = undefined;
        if (isLastTry || fault instanceof UsageError) {
          task.reject(fault);
          break;
        }
      }
    }
  }

  #begin(): AskedProcess {
    const asked = this.#open();
    this.#processes.add(asked);
    return asked;
  }

  #next(): Promise<Task | undefined> {
    const task = this.#tasks.shift();
    if (task || this.#isClosed) return Promise.resolve(task);
    return new Promise((resolve) => this.#idle.push(resolve));
  }
}

function closed(): GraderError {
  return new GraderError('the grader was stopped');
}
