/**
 * The candidate that a slip of the keyboard turns into `name`: equal but for case and underscores, else within two edits
 * (one in names of up to four characters); of several the nearest, and the first of equally near ones.
 *
 * Example: `nearestName('lossGradeint', ['loss', 'lossGradient'])` is `'lossGradient'`.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const mostEdits = name.length <= 4 ? 1 : 2;
  let nearest: string | undefined;
  let fewest = mostEdits + 1;
  for (const candidate of candidates) {
    const edits =
      plain(candidate) === plain(name) ? Number(candidate !== name) / 2 : editsBetween(name, candidate, fewest);
    if (edits < fewest) {
      nearest = candidate;
      fewest = edits;
    }
  }
  return nearest;
}

const plain = (name: string): string => name.replaceAll('_', '').toLowerCase();

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment); `limit` for anything that needs as many or more. */
function editsBetween(a: string, b: string, limit: number): number {
  // Candidates are a student's identifiers and may be as long as a file: the table stays as small as `a` is.
  if (Math.abs(a.length - b.length) >= limit) return limit;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = rows[i - 1]![j - 1]! + Number(a[i - 1] !== b[j - 1]);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2]![j - 2]! + 1 : limit;
      row.push(Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, substituted, swapped));
    }
    rows.push(row);
  }
  return Math.min(rows[a.length]![b.length]!, limit);
}
