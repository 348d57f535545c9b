/** What an assignment's page and the page about working on it are made of. */
export interface PageFacts {
  readonly id: string;
  /** The file that students write. */
  readonly file: string;
  readonly seed: string;
}

/**
 * README.md of a handout: the assignment's page as the course has it, with its paths and commands as they are in a handout.
 *
 * Errors: `RangeError` where something of the course's own layout is left.
 */
export function assignmentPage(courses: string, working: string, facts: PageFacts): string {
  const { id, file } = facts;
  const page = courses
    .replace(
      `Hand in a folder with \`${file}\` (start from [\`starter/${file}\`](starter/${file})).`,
      `Write [\`${file}\`](${file}).`,
    )
    .replaceAll(`npm run grade -- ${id} FOLDER\n`, 'npm run grade\n')
    .replaceAll(`npm run grade -- ${id} FOLDER `, 'npm run grade -- ')
    .replaceAll(`[\`rubrics/${id}.yaml\`](../../rubrics/${id}.yaml)`, '[`RUBRIC.md`](RUBRIC.md)')
    .replaceAll('](../../docs/students-tests.md)', '](TESTS.md)');
  const leftOver = /FOLDER|starter\/|\]\(\.\.\/[^)]*\)/.exec(page);
  if (leftOver) throw new RangeError(`README.md of ${id}: "${leftOver[0]}" leads nowhere in a handout`);
  return `${page.trimEnd()}\n\n${filledIn(working, facts)}`;
}

/** A text of the template with the facts in their places. */
export function filledIn(text: string, { id, file, seed }: PageFacts): string {
  return text.replaceAll('__ID__', id).replaceAll('__FILE__', file).replaceAll('__SEED__', seed);
}
