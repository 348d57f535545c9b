import { visibleLines } from './visible-text.ts';

/**
 * Text for the message of a workflow command, `::error file=a.ts,line=1::MESSAGE`.
 *
 * Source: actions/toolkit, packages/core/src/command.ts.
 */
export function escapeWorkflowData(text: string): string {
  return visibleLines(text, Number.POSITIVE_INFINITY).replace(/[%\n]/g, percentEncoded);
}

/** Text for a property of a workflow command, where colons and commas would end it. Source: as above. */
export function escapeWorkflowProperty(text: string): string {
  return escapeWorkflowData(text).replace(/[:,]/g, percentEncoded);
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
