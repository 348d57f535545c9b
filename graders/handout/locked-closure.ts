import type { LockedPackage } from './manifests.ts';

type Locked = Readonly<Record<string, LockedPackage>>;

/**
 * The packages that some packages need, by their paths in node_modules, out of a whole lock file. All systems' optional
 * packages are among them, so that the part is good everywhere.
 *
 * Errors: `RangeError` where the lock file lacks one that is not optional.
 */
export function lockedClosure(names: readonly string[], all: Locked): Locked {
  const found = new Map<string, LockedPackage>();
  const visit = (from: string, name: string, isOptional: boolean) => {
    const path = pathFrom(from, name, all);
    const entry = path === undefined ? undefined : all[path];
    if (path === undefined || !entry) {
      if (isOptional) return;
      throw new RangeError(`the lock file has no ${name}`);
    }
    if (found.has(path)) return;
    const { resolved: _, dev: __, funding: ___, ...kept } = entry;
    found.set(path, kept);
    for (const [key, isTried] of [
      ['dependencies', false],
      ['optionalDependencies', true],
    ] as const) {
      for (const each of Object.keys((entry[key] ?? {}) as object)) visit(path, each, isTried);
    }
  };
  for (const name of names) visit('', name, false);
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** As Node looks for it: in the package's own node_modules, then further out. */
function pathFrom(from: string, name: string, all: Locked): string | undefined {
  for (let folder = from; ; folder = folder.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (path in all) return path;
    if (folder === '') return undefined;
  }
}
