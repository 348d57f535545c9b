import type { CompiledSubmission } from './compile-submission.ts';
import { mapPlace } from './source-place.ts';

/**
 * Where the function of a name begins in the student's source, line and column from 1; undefined where there is none, or
 * nothing could be compiled. The entry file's own goes before those of files that it imports.
 */
export function functionPlace({ entry, sites, maps }: CompiledSubmission, name: string) {
  const own = sites.filter(({ functionName }) => functionName === name);
  // Loops within the function carry its name as well, but come after its beginning.
  const [first] = own.sort(
    (a, b) => Number(a.file !== entry) - Number(b.file !== entry) || a.line - b.line || a.column - b.column,
  );
  const map = first && maps.get(first.file);
  const place = map && mapPlace(map, first.line, first.column);
  return place && { file: first.file, ...place };
}
