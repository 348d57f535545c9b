import type { Network, Rubric } from '../contract/rubric.ts';

/** RUBRIC.md of a handout: what each criterion that students are shown is worth, in the rubric's own order and words. */
export function rubricPage(rubric: Rubric, studentTests: Rubric['studentTests']): string {
  const rows = rubric.criteria.map(({ id, title, points, dependsOn = [] }) => {
    const first = dependsOn.map((each) => `\`${each}\``).join(', ');
    return `| \`${id}\` | ${cell(title)} | ${first} | ${points} |`;
  });
  const total = rubric.criteria.reduce((sum, { points }) => sum + points, 0);
  return [
    `# ${rubric.title}: what is graded`,
    '',
    '| criterion | what | builds on | points |',
    '| --- | --- | --- | ---: |',
    ...rows,
    `| | **total** | | **${total}** |`,
    '',
    'Each criterion is graded by several calls, and on its own: a function that builds on another one is given right inputs.',
    ...(studentTests
      ? [
          '',
          `Extra credit, given by the course's own grader: ${studentTests.title}, up to ${studentTests.points} points.`,
        ]
      : []),
    ...Object.entries(rubric.architecture ?? {}).flatMap(networkText),
    '',
  ].join('\n');
}

function networkText([name, { hidden, output, loss, learns }]: [string, Network]): string[] {
  return [
    '',
    `## \`${name}\``,
    '',
    `- Hidden layers: ${hidden.join(', ')}; output: ${output}; loss: ${loss.replaceAll('-', ' ')}.`,
    `- It must learn with the widths ${learns.widths.join(', ')} in ${learns.steps} steps of size ${learns.alphas.join(' or ')}: ` +
      `${100 * learns.accuracy} % of the points get their right label.`,
  ];
}

/** A bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
