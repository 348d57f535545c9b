import { originalPositionFor, type TraceMap } from '@jridgewell/trace-mapping';
import type { SourcePlace } from '../contract/observation.ts';
import type { Site } from './instrument.ts';

/** Where a site stands in the student's file; undefined for no site and for code that esbuild added. */
export function sourcePlace(
  compiled: { readonly sites: readonly Site[]; readonly maps: ReadonlyMap<string, TraceMap> },
  site: number,
): SourcePlace | undefined {
  const found = compiled.sites[site - 1];
  const map = found && compiled.maps.get(found.file);
  if (found === undefined || map === undefined) return undefined;
  const place = mapPlace(map, found.line, found.column);
  if (place === undefined) return undefined;
  const { file, functionName } = found;
  return { file, line: place.line, ...(functionName === undefined ? {} : { functionName }) };
}

/** Maps a position of generated code (line from 1, column from 0) to the source: both from 1, undefined where nothing is known. */
export function mapPlace(map: TraceMap, line: number, column: number): { line: number; column: number } | undefined {
  const place = originalPositionFor(map, { line, column });
  return place.line === null ? undefined : { line: place.line, column: place.column + 1 };
}
