/**
 * The files of a handout that students leave as they are. The grader's own hash stands in the lock file, and `npm ci` holds it
 * to that.
 */
export const protectedPaths = ['.github/workflows/grade.yml', '.npmrc', 'package.json'] as const;

/** Each protected file with its hash, as it was handed out. */
export type ProtectedFiles = Readonly<Record<string, string>>;

/** A line for each protected file that is missing or was changed, given the hashes of those that are there now. */
export function changeLines(handedOut: ProtectedFiles, now: ProtectedFiles): readonly string[] {
  return Object.entries(handedOut).flatMap(([path, hash]) => {
    if (now[path] === hash) return [];
    return [`${path} is ${path in now ? 'not as it was handed out' : 'missing'}`];
  });
}
