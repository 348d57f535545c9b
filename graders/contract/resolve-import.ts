/** Where an import leads: to a file of the submission, to none, or to something that no submission may import. */
export type Resolution =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'missing-file' }
  | { readonly kind: 'forbidden-import' };

/** What a student's tests import; it is there only where tests are run, and no file of a submission can have this path. */
export const testModule = 'nablagrade/jest';

/**
 * Resolves `./x`, `./x.js` and `./x.ts` among the files of a submission, and the test module where it is there; nothing else is
 * looked at.
 *
 * Example: from `lib/a.ts`, `'../matrix.js'` leads to `matrix.ts`.
 */
export function resolveImport(specifier: string, importer: string, paths: ReadonlySet<string>): Resolution {
  if (specifier === testModule && paths.has(testModule)) return { kind: 'file', path: testModule };
  if (!/^\.\.?\//.test(specifier)) return { kind: 'forbidden-import' };
  const parts = importer.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..' && parts.pop() === undefined) return { kind: 'forbidden-import' };
    if (part !== '..' && part !== '.') parts.push(part);
  }
  const path = parts.join('/');
  const found = [path, `${path}.ts`, path.replace(/\.js$/, '.ts')].find((candidate) => paths.has(candidate));
  return found === undefined ? { kind: 'missing-file' } : { kind: 'file', path: found };
}
