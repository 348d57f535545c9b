import { fileURLToPath } from 'node:url';
import { filesBelow, type Secrets, secretsOf } from './leak-search.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What no handout may hold: the reference, what is drawn, wrong formulas and samples; and texts such as the seed that grades.
 * `assignments` is the folder of all of them, or of one.
 */
export function handoutSecrets(texts: readonly string[], assignments = 'assignments'): Secrets {
  const isStarter = (file: string) => /[\\/]starter[\\/]/.test(file);
  const isOurs = (file: string) => !isStarter(file) && !/[\\/]testing[\\/]/.test(file);
  return secretsOf(
    [...sourcesIn('reference'), ...sourcesIn(assignments)].filter(isOurs),
    [
      ...sourcesIn('graders'),
      ...sourcesIn('scripts'),
      ...sourcesIn('assignments').filter(isStarter),
      // What students read, and the names that reports use.
      ...filesBelow(`${root}assignments`).filter((file) => file.endsWith('README.md')),
      `${root}docs/students-tests.md`,
      ...filesBelow(`${root}rubrics`),
      // Its archives count entries as tensors do.
      `${root}node_modules/yauzl/index.js`,
    ],
    texts,
  );
}

function sourcesIn(folder: string): readonly string[] {
  return filesBelow(`${root}${folder}`).filter((file) => /(?<!\.test|\.d)\.ts$/.test(file));
}
