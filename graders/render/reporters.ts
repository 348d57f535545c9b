import type { Report } from '../contract/report.ts';
import { type Classroom50Facts, classroom50Outputs, classroom50Variables, renderClassroom50 } from './classroom50.ts';
import { renderGithub } from './github.ts';
import { githubResult } from './github-result.ts';
import { renderGradescope } from './gradescope.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import { renderTerminal, type TerminalFacts } from './terminal.ts';
import type { Palette } from './terminal-style.ts';

/** Facts of the machine and of the call, for the reporters whose readers want them; no result depends on them. */
export interface Surroundings {
  readonly facts: TerminalFacts;
  readonly palette: Palette;
  /** From the repository's root to the submission, with `/`; empty where they are the same. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
}

export interface Reporter {
  /** Lines of a log may stand among other lines; a document is alone on standard output. */
  readonly kind: 'log' | 'document';
  /** Where it goes when no file is named; standard output when absent. */
  readonly file?: string;
  /** Variables of the environment without which there is no such report. */
  readonly needs?: readonly string[];
  /** Loads ahead of time what is heavy. */
  readonly load?: () => Promise<unknown>;
  readonly render: (report: Report, surroundings: Surroundings) => string | Promise<string>;
  /** What is added to a file that a variable of the environment names, where it is set. */
  readonly appends?: readonly { readonly variable: string; readonly render: (report: Report) => string }[];
}

export type ReporterName =
  | 'terminal'
  | 'json'
  | 'markdown'
  | 'html'
  | 'junit'
  | 'gradescope'
  | 'github'
  | 'classroom50';

const loadHtml = () => import('./html/html.ts');

/** Every face of a report, by the name that `--reporter` takes. Heavy ones are loaded when they are asked for. */
export const reporters: Readonly<Record<ReporterName, Reporter>> = {
  terminal: { kind: 'log', render: (report, { facts, palette }) => renderTerminal(report, facts, palette) },
  json: { kind: 'document', render: renderJson },
  markdown: { kind: 'document', render: renderMarkdown },
  html: {
    kind: 'document',
    file: 'grade-report.html',
    load: loadHtml,
    render: async (report) => (await loadHtml()).renderHtml(report),
  },
  junit: { kind: 'document', render: renderJunit },
  gradescope: { kind: 'document', render: renderGradescope },
  github: {
    kind: 'log',
    render: (report, { folder }) => renderGithub(report, folder),
    appends: [
      { variable: 'GITHUB_STEP_SUMMARY', render: renderMarkdown },
      { variable: 'GITHUB_OUTPUT', render: githubResult },
    ],
  },
  classroom50: {
    kind: 'document',
    needs: classroom50Variables,
    render: (report, { environment, now }) => renderClassroom50(report, environment as Classroom50Facts, now),
    appends: [{ variable: 'GITHUB_OUTPUT', render: classroom50Outputs }],
  },
};
