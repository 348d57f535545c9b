import type { ClassResult, CriterionRow, StudentRow, StudentState } from '../../../contract/class-result.ts';

const maxScores = [10, 15, 5, 20, 10, 20, 5, 15];
const ids = ['forward', 'loss', 'dH2dW2', 'lossGradient', 'numericalDH2dW1', 'train', 'purity', 'globalMinimum'];
const names = ['Ada Lovelace', 'Łukasz Żuk', 'José Ñandú', 'שרה לוי', 'Zoë', "Pat O'Neil", '李小龙', 'Björk'];

/** A class with everything in it that a page may show, each text from `say` by the name of its field. */
export function classOf(count: number, say: (field: string) => string = sensible): ClassResult {
  return {
    assignment: 'a6',
    title: say('title'),
    seed: say('seed'),
    maxScore: 100,
    criteria: ids.map((id, i) => ({ id, title: say('criterion'), maxScore: maxScores[i]! })),
    grader: { version: '1.0.0', rubricHash: `sha256:${'0'.repeat(64)}` },
    rows: Array.from({ length: count }, (_, i) => rowOf(i, say)),
  };
}

/** Students at the start are of each kind once; the later ones are what classes are made of. */
function rowOf(i: number, say: (field: string) => string): StudentRow {
  const state = (['nothing-handed-in', 'refused', 'not-graded'] as const)[i] ?? 'graded';
  const criteria = state === 'graded' ? ids.map((id, k) => criterionOf(i, k, id, say)) : [];
  const raw = criteria.reduce((sum, { score }) => sum + score, 0);
  const isLate = i % 17 === 4 && state === 'graded';
  return {
    student: {
      id: `s${String(i + 1).padStart(4, '0')}`,
      name: say(`name ${i}`),
      email: say(`email ${i}`),
      section: say(`section ${i}`),
      isOnRoster: i % 401 !== 5,
    },
    state,
    ...(hasProblem(state) && { problem: say('problem') }),
    ...(state === 'graded' && { file: `s${i + 1}` }),
    maxScore: 100,
    adjusted: {
      raw,
      score: isLate ? raw / 2 : raw,
      lateLoss: isLate ? raw / 2 : 0,
      lateDays: isLate ? 2 : 0,
      budgetDays: 0,
      isExcused: i === 8,
      reasons: isLate || i === 8 ? [say('reason')] : [],
    },
    criteria,
  };
}

function hasProblem(state: StudentState): boolean {
  return state === 'refused' || state === 'not-graded';
}

/** A mixture without chance: how able a student is, and how hard a criterion. */
function criterionOf(i: number, k: number, id: string, say: (field: string) => string): CriterionRow {
  const maxScore = maxScores[k]!;
  const ability = ((i * 7919) % 101) / 101;
  const luck = ((i * 31 + k * 57 + ((i * k) % 13) * 11) % 97) / 97;
  const share = 0.75 * ability + 0.45 * luck - k * 0.04;
  if (i % 97 === 6) return { id, score: 0, maxScore, status: 'error', mistakes: [] };
  if (i % 61 === 7 && id === 'train') return { id, score: 0, maxScore, status: 'timeout', mistakes: [] };
  if (share > 0.35) return { id, score: maxScore, maxScore, status: 'passed', mistakes: [] };
  const kind = (i * (k + 3) + ((i * i) % 7)) % 11;
  const mistakes = kind < mistakeNames.length ? [{ name: mistakeNames[kind]!, message: say(`mistake ${kind}`) }] : [];
  const nearMiss = i % 23 === 9 ? 1 + luck * 9 : undefined;
  const score = share > 0.2 ? maxScore / 4 : 0;
  return {
    id,
    score,
    maxScore,
    status: score > 0 ? 'partial' : 'failed',
    mistakes,
    ...(nearMiss !== undefined && { nearMiss }),
  };
}

function sensible(field: string): string {
  const [kind, index] = field.split(' ');
  const i = Number(index);
  if (kind === 'name') return `${names[i % names.length]} ${i}`;
  if (kind === 'email') return `s${i}@example.org`;
  if (kind === 'mistake') return mistakeTexts[i]!;
  if (kind === 'section') return `Group ${(i % 6) + 1}`;
  return phrases[field] ?? field;
}

const phrases: Readonly<Record<string, string>> = {
  title: 'The linear net',
  seed: 'public',
  criterion: 'the derivative $\\partial H_2 / \\partial W_1$ for all entries',
  problem: 'the archive ends in the middle of a file',
  reason: 'Two days late, at 25 points a day.',
};

const mistakeNames = [
  'gradient-not-averaged',
  'transposed',
  'missing-factor-two',
  'bias-forgotten',
  'last-entry-skipped',
];
const mistakeTexts = [
  'Your gradient is summed over the examples. The loss is a mean, and so is its gradient: the factor $1/t$ is missing.',
  'This is the transpose of the right matrix.',
  'Your gradient is half of what it should be: the exponent 2 of the squared norm leaves a factor behind.',
  'This is what comes out without the bias: you compute $W_1 x$ where $H_1 = W_1 x + b$ belongs.',
  'The last entry stays 0: a loop ends one too early.',
];
