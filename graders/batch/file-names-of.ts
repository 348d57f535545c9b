import { createHash } from 'node:crypto';

/**
 * The names of the files that belong to students, less the extension: the id where that is a safe name on every system, otherwise
 * what is safe of it with a hash behind.
 *
 * Numbers: ids that differ in case alone are one file on some disks, so all of them get a hash. Names depend on the ids of the
 * whole class and on nothing else.
 * Example: `fileNamesOf(['ada', '..', 'CON']).get('ada')` is `'ada'`.
 */
export function fileNamesOf(ids: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id.toLowerCase(), (counts.get(id.toLowerCase()) ?? 0) + 1);
  return new Map(ids.map((id) => [id, counts.get(id.toLowerCase()) === 1 && isSafe(id) ? id : hashed(id)]));
}

/** Letters that every disk keeps as they are; Windows takes no name of a device, no dot or space at the end. */
function isSafe(id: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9_.@+-]{0,99}$/.test(id) && !id.endsWith('.') && !isDevice(id) && !looksHashed(id);
}

function isDevice(id: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\.|$)/i.test(id);
}

/** Another id could be given this name. */
function looksHashed(id: string): boolean {
  return /-[0-9a-f]{16}$/i.test(id);
}

function hashed(id: string): string {
  const stem = id.replace(/[^A-Za-z0-9_]+/g, '-').replace(/^-+|-+$/g, '');
  // As JSON, since halves of characters are all one in UTF-8.
  const digest = createHash('sha256').update(JSON.stringify(id)).digest('hex').slice(0, 16);
  return `${stem.slice(0, 40) || 'id'}-${digest}`;
}
