import type { AssignmentRecord } from './assignment-record.ts';

/** An entry of a package-lock.json, of which only the names of what it wants matter here. */
export interface LockedPackage {
  readonly version?: string;
  readonly [key: string]: unknown;
}

/** The grader's package as a handout holds it. */
export interface PackedGrader {
  readonly version: string;
  /** The tarball's file name. */
  readonly file: string;
  /** `sha512-` and base64, as a lock file states it. */
  readonly integrity: string;
  readonly dependencies: Readonly<Record<string, string>>;
  /** What it depends on, by paths in node_modules, as the course has locked it. */
  readonly locked: Readonly<Record<string, LockedPackage>>;
}

const engines = { node: '>=20' };
const bin = { nablagrade: 'dist/nablagrade.js' };

/** package.json of the grader's package. */
export function graderManifest({ version, dependencies }: Pick<PackedGrader, 'version' | 'dependencies'>): string {
  return json({
    name: 'nablagrade',
    version,
    description: 'The grader of one assignment, with the answers to its public cases',
    license: 'MIT',
    type: 'module',
    engines,
    bin,
    exports: {
      './jest': { types: './dist/jest.d.ts', default: './dist/jest.js' },
      './package.json': './package.json',
    },
    dependencies,
  });
}

/** package.json of a handout. */
export function handoutManifest(record: Pick<AssignmentRecord, 'id'>, { file }: Pick<PackedGrader, 'file'>): string {
  return json({
    ...handout(record.id, file),
    type: 'module',
    scripts: { grade: 'nablagrade grade', test: 'nablagrade test' },
    nablagrade: { assignment: record.id, submission: '.' },
  });
}

/** package-lock.json of a handout: `npm ci` takes the grader from its file, and names of hosts stand nowhere. */
export function handoutLock(record: Pick<AssignmentRecord, 'id'>, grader: PackedGrader): string {
  const { version, file, integrity, dependencies, locked } = grader;
  const own = { version, resolved: `file:${file}`, integrity, license: 'MIT', dependencies, bin, engines };
  const { private: _, ...root } = handout(record.id, file);
  const { name } = root;
  return json({
    name,
    lockfileVersion: 3,
    requires: true,
    packages: { '': root, ...locked, 'node_modules/nablagrade': own },
  });
}

function handout(id: string, file: string) {
  return { name: `${id}-handout`, private: true, dependencies: { nablagrade: `file:${file}` }, engines };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
