import { readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import type { Assignment, Random } from '../../graders/contract/assignment.ts';
import type { Expected } from '../../graders/contract/expected.ts';
import type { Rubric } from '../../graders/contract/rubric.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { loadBundle } from './load-bundle.ts';

/** The answer of an assignment's reference, computed in a way that is drawn anew for every operation. */
export type ReorderedOracle = (name: string, args: readonly Argument[], random: Random) => Expected;

/** An `assignment.ts`, or how it follows from the rubric's networks, and what begins an answer. */
interface Bundle {
  readonly assignment?: Assignment;
  readonly assignmentFor?: (rubric: Rubric) => Assignment;
  readonly beginAnswer: (random: Random) => void;
}

/**
 * Loads the reference once more, with the modules that have a twin in `reordered/` replaced by it.
 *
 * `root` is the folder of the repository.
 */
export async function loadReorderedOracle(root: URL, rubric: Rubric): Promise<ReorderedOracle> {
  const text = `
    export * from './assignments/${rubric.assignment}/assignment.ts';
    export { beginAnswer } from './bench/tolerance/reordered/chance.ts';`;
  const bundle = (await loadBundle(text, root, [twins(fileURLToPath(root))])) as unknown as Bundle;
  const { oracle = {} } = bundle.assignment ?? bundle.assignmentFor?.(rubric) ?? {};
  return (name, args, random) => {
    const answer = oracle[name];
    if (!answer) throw new Error(`${rubric.assignment} has no answer for ${name}`);
    bundle.beginAnswer(random);
    return answer(...args);
  };
}

/** Leads imports of the reference to the twin of the same name; twins themselves see the original. */
function twins(root: string): Plugin {
  const folder = join(root, 'bench/tolerance/reordered');
  const names = new Set(readdirSync(folder));
  return {
    name: 'twins',
    setup({ onResolve }) {
      onResolve({ filter: /\.ts$/ }, ({ path, importer, resolveDir }) => {
        const [place, ...rest] = relative(root, resolve(resolveDir, path)).split(sep);
        const name = rest.at(-1) ?? '';
        if (place !== 'reference' || !names.has(name) || dirname(importer) === folder) return undefined;
        return { path: join(folder, name) };
      });
    },
  };
}
