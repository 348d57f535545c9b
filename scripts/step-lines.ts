import type { Step } from '../graders/validate/step.ts';

/** The lines that tell what a step found. */
export function stepLines({ title, summary, mistakes, notes }: Step): string[] {
  const sign = mistakes.length === 0 ? '✓' : '✗';
  return [`  ${sign} ${title}: ${summary}`, ...mistakes.flatMap(indented('✗')), ...notes.flatMap(indented('·'))];
}

/** What goes over several lines stands below its first one. */
function indented(sign: string): (text: string) => string[] {
  return (text) => text.split('\n').map((line, i) => `      ${i === 0 ? sign : ' '} ${line}`);
}
