/**
 * Which file of the submission an import means: `./x`, `./x.js` and `./x.ts` are all `x.ts`.
 *
 * Errors: `undefined` when the specifier is not relative, leaves the submission, or names no file of it.
 * Example: `resolveImport('../tensor.js', 'layers/dense.ts', new Set(['tensor.ts']))` is `'tensor.ts'`.
 */
export function resolveImport(specifier: string, from: string, paths: ReadonlySet<string>): string | undefined {
  if (!isRelative(specifier)) return undefined;
  const segments = from.split('/').slice(0, -1);
  for (const segment of specifier.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== '.') {
      segments.push(segment);
    }
  }
  const path = segments.join('/');
  return [path, `${path}.ts`, path.replace(/\.js$/, '.ts')].find((candidate) => paths.has(candidate));
}

/** Whether an import means a file near the importing one, rather than a package or a module of the system. */
export function isRelative(specifier: string): boolean {
  return /^\.\.?\//.test(specifier);
}
