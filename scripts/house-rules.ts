/** Who may import whom at run time. What is not listed is forbidden; `import type` from contract/ is free. */
interface Room {
  readonly name: string;
  /** Files below this path, the longest match first. */
  readonly path: string;
  readonly imports: readonly string[];
  /** npm packages, and `node:` for all of Node's modules. */
  readonly packages: readonly string[];
  /** Pure rooms know no clock, no chance and no process. */
  readonly pure: boolean;
}

export const rooms: readonly Room[] = [
  room(
    'reference/testing',
    'reference/testing/',
    ['reference', 'reference/tensor'],
    ['node:', 'esbuild', 'seedrandom', '@tensorflow/tfjs-backend-cpu', '@tensorflow/tfjs-core'],
    false,
  ),
  room('reference/tensor', 'reference/tensor/', [], [], true),
  room('reference', 'reference/', ['reference/tensor'], [], true),
  room('contract', 'graders/contract/', [], [], true),
  room('numerics', 'graders/numerics/', ['contract'], [], true),
  room('checks', 'graders/checks/', ['numerics', 'contract'], [], true),
  room('load', 'graders/load/', ['contract'], ['node:', 'yaml', 'ajv', 'yauzl', 'csv-parse/sync'], false),
  // A check decides what is asked as well as how the answer is judged, so both rooms call it.
  room('plan', 'graders/plan/', ['checks', 'numerics', 'contract'], ['seedrandom'], true),
  room('judge', 'graders/judge/', ['checks', 'numerics', 'contract'], [], true),
  room(
    'run',
    'graders/run/',
    ['guest', 'contract'],
    ['node:', 'esbuild', 'acorn', 'acorn-walk', '@jridgewell/trace-mapping'],
    false,
  ),
  room('guest', 'graders/run/guest/', [], ['node:'], false),
  room('score', 'graders/score/', ['contract'], [], true),
  room('render', 'graders/render/', ['html', 'contract'], [], true),
  // A page of formulas and plots; its packages are large, so it is loaded only when it is asked for.
  room('html', 'graders/render/html/', ['render', 'contract'], ['@observablehq/plot', '@xmldom/xmldom', 'katex'], true),
  // Files for spreadsheets and programs.
  room('tables', 'graders/render/tables/', ['class', 'render', 'contract'], ['csv-stringify/sync'], true),
  room('class', 'graders/render/class/', ['html', 'render', 'contract'], ['@observablehq/plot'], true),
  // What `nablagrade/jest` is; in a guest it runs beside the student's code.
  room('matchers', 'graders/matchers/', ['numerics', 'render', 'contract'], [], true),
  room('structure', 'graders/structure/', ['contract'], ['node:', 'ts-morph'], false),
  room('follow-up', 'graders/follow-up.ts', ['plan', 'judge', 'contract'], [], true),
  room('behind-door', 'graders/behind-door.ts', ['contract'], [], true),
  room(
    'student-tests',
    'graders/grade-student-tests.ts',
    ['behind-door', 'in-parallel', 'run', 'judge', 'score', 'render', 'contract'],
    [],
    true,
  ),
  room(
    'grade',
    'graders/grade.ts',
    ['follow-up', 'student-tests', 'load', 'plan', 'run', 'judge', 'score', 'render', 'contract'],
    [],
    true,
  ),
  room('in-parallel', 'graders/in-parallel.ts', [], [], true),
  // Many submissions, a store for what came of them, and what is written of a class.
  room(
    'batch',
    'graders/batch/',
    ['in-parallel', 'load', 'score', 'render', 'class', 'tables', 'contract'],
    ['node:', 'ajv'],
    false,
  ),
  // The same, with other machines at work; its packages are loaded only when a queue is named.
  room('queue', 'graders/queue/', ['batch', 'contract'], ['node:', 'bullmq', 'ioredis'], false),
  // The rooms on known submissions; it is no part of grading, and its words are for whoever writes rubrics.
  room(
    'validate',
    'graders/validate/',
    ['grade', 'follow-up', 'in-parallel', 'load', 'run', 'judge', 'score', 'numerics', 'contract'],
    ['node:', 'ajv', 'ts-morph'],
    false,
  ),
  // An assignment's answers without the assignment; that no reference is in a handout's grader, the build makes sure of.
  room('handout', 'graders/handout/', ['plan', 'contract'], [], true),
  // Answers come from the reference, and the reference is met nowhere else: a handout has none.
  room('assignments', 'assignments/', ['reference', 'reference/tensor', 'contract'], [], true),
];

function room(name: string, path: string, imports: string[], packages: string[], pure: boolean): Room {
  return { name, path, imports: [name, ...imports], packages, pure };
}

/** One import of one file, with where it leads: a path in the repository, or the name of a package. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly isPackage: boolean;
  readonly typeOnly: boolean;
}

/** The room that a file lies in; scripts and benchmarks lie in none and may import anything. */
export function roomOf(path: string): Room | undefined {
  return rooms.filter((each) => path.startsWith(each.path)).sort((a, b) => b.path.length - a.path.length)[0];
}

/** Each arrow that the law forbids, in a line of its own. */
export function forbiddenImports(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to, isPackage, typeOnly }) => {
    const room = roomOf(from);
    if (!room) return [];
    if (isPackage) {
      const allowed = room.packages.some((name) => (name.endsWith(':') ? to.startsWith(name) : to === name));
      return allowed ? [] : [`${from} -> ${to}: ${room.name} may not import this package`];
    }
    const target = roomOf(to)?.name ?? 'scripts';
    if (room.imports.includes(target) || (typeOnly && target === 'contract')) return [];
    return [`${from} -> ${to}: ${room.name} may not import ${target}`];
  });
}

/** Circles of imports that remain at run time, each as the files on its way. */
export function importCircles(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, isPackage, typeOnly } of imports) {
    if (!isPackage && !typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]) => {
    const start = way.indexOf(file);
    if (start >= 0) circles.push([...way.slice(start), file].join(' -> '));
    if (start >= 0 || done.has(file)) return;
    for (const other of next.get(file) ?? []) visit(other, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return circles;
}
