import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import type { Report } from '../../graders/contract/report.ts';
import { type ReporterName, reporters } from '../../graders/render/reporters.ts';
import { textWidth } from '../../graders/render/text-width.ts';
import { reportedBy } from './classroom-reporter.ts';

/** A face of the report: how it is made, what it is held to, and the total that a reader finds in it. */
export interface Format {
  /** What its form is checked against, as the table in docs/reporters.md says it. */
  readonly against: string;
  readonly render: (report: Report) => Promise<string>;
  /** What is wrong with its form. */
  readonly mistakes: (text: string) => string[];
  readonly total: (text: string) => { readonly score: number; readonly maxScore: number };
}

const environment = {
  CLASSROOM: 'numerics',
  ASSIGNMENT: 'a6',
  ASSIGNMENT_TYPE: 'individual',
  OWNER: 'student',
  SUBMISSION_TAG: 'submit/2026-11-23T10-00-00Z-abcdef0',
  COMMIT_URL: 'https://example.org/commit/abcdef0',
  RELEASE_URL: 'https://example.org/releases/tag/x',
  REVIEW_URL: 'https://example.org/compare/x',
};
const plain = (text: string) => text;
const surroundings = {
  facts: { target: 'a6', seconds: 1, node: '20.0.0', sandbox: 'process' },
  palette: { bold: plain, dim: plain, red: plain, green: plain, yellow: plain },
  folder: 'homework',
  environment,
  now: new Date(Date.UTC(2026, 10, 23)),
};

const read = (path: string) => readFileSync(new URL(`../../graders/render/${path}`, import.meta.url), 'utf8');

const resultMistakes = schemaMistakes('schemas/github-result.schema.json');
const classroom50Schema = schemaMistakes('schemas/classroom50.schema.json');

/** By the name that `--reporter` takes; what is added to GitHub's files has a row of its own. */
export const formats: Readonly<Record<string, Format>> = {
  terminal: reporter('terminal', '80 columns, but for what is to be copied', wideLines, (text) =>
    points(/^([\d.]+) of ([\d.]+) points$/m, text),
  ),
  json: reporter('json', 'report.schema.json', schemaMistakes('report.schema.json'), (text) => {
    const report: Report = JSON.parse(text);
    return { score: report.adjusted?.score ?? report.score, maxScore: report.maxScore };
  }),
  markdown: reporter('markdown', "GitHub's limits, closed code blocks, no raw HTML", markdownMistakes, (text) =>
    points(/^## .*: ([\d.]+) of ([\d.]+) points$/m, text),
  ),
  html: reporter('html', 'no script, no address, a policy that allows none', htmlMistakes, (text) =>
    points(/<title>.*: ([\d.]+) of ([\d.]+) points<\/title>/, text),
  ),
  junit: reporter('junit', 'schemas/junit.xsd, by libxml2', xmlMistakes, junitTotal),
  gradescope: reporter(
    'gradescope',
    'schemas/gradescope.schema.json',
    schemaMistakes('schemas/gradescope.schema.json'),
    (text) => {
      const { score, extra_data: data } = JSON.parse(text);
      return { score, maxScore: data.max_score };
    },
  ),
  github: reporter('github', 'the grammar of workflow commands, 10 of a kind', commandMistakes, (text) =>
    points(/^::notice title=[^:]+::([\d.]+) of ([\d.]+) points(?:%0A.*)?$/m, text),
  ),
  'github, `result`': {
    against: 'schemas/github-result.schema.json',
    render: async (report) => appended('github', 'GITHUB_OUTPUT', report),
    mistakes: (text) => {
      const json = Buffer.from(text.slice('result='.length), 'base64').toString('utf8');
      const orders = reportedBy('later', text).log.match(/^\s*::.*$|##\w*\[/gm) ?? [];
      const tooLong = text.length > 128 * 1024 - 100 ? ['it does not fit into a variable of the environment'] : [];
      return [...resultMistakes(json), ...orders, ...tooLong];
    },
    total: (text) => {
      const { recorded } = reportedBy('v1', text);
      const [score = 0, maxScore = 0] = recorded.split('/').map(Number);
      return { score, maxScore };
    },
  },
  classroom50: reporter('classroom50', 'schemas/classroom50.schema.json', classroom50Mistakes, (text) => {
    const { score, 'max-score': maxScore } = JSON.parse(text);
    return { score: score / 100, maxScore: maxScore / 100 };
  }),
};

function reporter(name: ReporterName, against: string, mistakes: Format['mistakes'], total: Format['total']): Format {
  return { against, render: async (report) => reporters[name].render(report, surroundings), mistakes, total };
}

function appended(name: ReporterName, variable: string, report: Report): string {
  const appendix = reporters[name].appends?.find((each) => each.variable === variable);
  if (!appendix) throw new Error(`${name} adds nothing to ${variable}`);
  return appendix.render(report);
}

function points(pattern: RegExp, text: string) {
  const [, score, maxScore] = pattern.exec(text) ?? [];
  return { score: Number(score), maxScore: Number(maxScore) };
}

function wideLines(text: string): string[] {
  return text.split('\n').filter((line) => textWidth(line) > 80 && !/npm run grade/.test(line));
}

function schemaMistakes(path: string): (text: string) => string[] {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  const isValid = ajv.compile(JSON.parse(read(path)));
  return (text) => {
    isValid(JSON.parse(text));
    return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

function classroom50Mistakes(text: string): string[] {
  const { score, 'max-score': most, tests } = JSON.parse(text);
  const above = [{ score, 'max-score': most }, ...tests].filter((each) => each.score > each['max-score']);
  // Its runner puts the names into a table as they are.
  const markup = tests.filter((each: Record<string, unknown>) => !/^\w+$/.test(String(each['test-name'])));
  return [...classroom50Schema(text), ...[...above, ...markup].map((each) => JSON.stringify(each))];
}

const junitSchema = XsdValidator.fromDoc(XmlDocument.fromString(read('schemas/junit.xsd')));

function xmlMistakes(text: string): string[] {
  try {
    const document = XmlDocument.fromString(text);
    junitSchema.validate(document);
    document.dispose();
    return [];
  } catch (error) {
    return [String(error)];
  }
}

function junitTotal(text: string) {
  const document = XmlDocument.fromString(text);
  const property = (name: string) => Number(document.eval(`string(//property[@name='${name}']/@value)`));
  const total = { score: property('score'), maxScore: property('max-score') };
  document.dispose();
  return total;
}

/** GitHub takes 65,536 characters in a comment and 1 MiB in a summary, and 10 annotations of a kind from a step. */
function markdownMistakes(text: string): string[] {
  const tooLong = text.length > 65_536 ? [`${text.length} characters`] : [];
  let fence: string | undefined;
  const open = text.split('\n').filter((line) => {
    const [run] = /^`{3,}/.exec(line) ?? [];
    if (run === undefined) return fence === undefined;
    if (fence === undefined) fence = run;
    else if (line === fence) fence = undefined;
    return false;
  });
  const prose = open.filter((line) => !/^<\/?details>/.test(line)).map((line) => line.replace(/\$`[^`]*`\$/g, ''));
  const markup = prose.filter((line) => /<|\]\(|@\w|:\/\/|^\s*::|##\w*\[/.test(line));
  return [...tooLong, ...(fence === undefined ? [] : ['an open code block']), ...markup];
}

function htmlMistakes(text: string): string[] {
  const active =
    text.match(/<script|<iframe|<link|<img|<object|<form|\son\w+\s*=\s*["']|(src|href)="(?!#)[^"]*"/gi) ?? [];
  const policy = /Content-Security-Policy" content="default-src 'none'/.test(text) ? [] : ['no policy'];
  return [...policy, ...active];
}

function commandMistakes(text: string): string[] {
  const lines = text.trimEnd().split('\n');
  const property = '(file|line|col|title)=[^:,\\r\\n]*';
  const command = new RegExp(`^::(notice|warning|error) ${property}(,${property})*::[^\\r\\n]*$`);
  const forged = lines.filter((line) => !command.test(line));
  const crowds = ['notice', 'warning', 'error'].filter(
    (kind) => lines.filter((line) => line.startsWith(`::${kind} `)).length > 10,
  );
  return [...forged, ...crowds];
}
