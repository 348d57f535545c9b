import type { Fruitless } from '../contract/finding.ts';
import type { NotRun, SourcePlace, Stopped, ThrownError, Unreadable } from '../contract/observation.ts';
import { visibleText } from './visible-text.ts';

/** What became of a call that gave no value, as the end of a sentence whose subject is the function. */
export function observationText(observation: Fruitless): string {
  switch (observation.outcome) {
    case 'missing':
      return observation.found ? `is ${visibleText(observation.found)}, not a function` : 'is not exported';
    case 'threw':
      return `threw ${thrownText(observation.error)}`;
    case 'unreadable':
      return unreadableText(observation);
    case 'stopped':
      return stoppedText(observation);
    case 'not-run':
      return notRunText(observation.reason);
  }
}

function notRunText(reason: NotRun['reason']): string {
  switch (reason) {
    case 'module-did-not-load':
      return 'could not be called, because the file did not load';
    case 'budget-used-up':
      return 'was not called any more: the calls before it used up the time for this submission';
    case 'no-earlier-result':
      return 'could not be called, because the call whose result it needs gave none';
  }
}

/** 'TypeError: x is not iterable, near line 12 in forward' */
export function thrownText(error: ThrownError): string {
  const name = visibleText(error.name, 60);
  const message = visibleText(error.message);
  if (!error.isError) return `${name}${message ? ` (${message})` : ''} instead of an Error`;
  const advice = name === 'RangeError' && message.includes('call stack') ? ', it calls itself without an end' : '';
  return `${name}${message ? `: ${message}` : ''}${advice}${placeText(error.near)}`;
}

function placeText(near: SourcePlace | undefined): string {
  if (!near) return '';
  const where = near.functionName ? ` in ${visibleText(near.functionName, 60)}` : '';
  return ` (near ${near.file}:${near.line}${where})`;
}

function stoppedText({ limit, amount, near }: Stopped): string {
  const place = placeText(near);
  switch (limit) {
    case 'operations':
      return `did not come to an end: it was stopped after ${thousands(amount)} loop turns and function entries${place}`;
    case 'wall-clock':
      return `did not come to an end within ${thousands(amount)} ms${place}`;
    case 'memory':
      return `used more memory than the ${thousands(amount)} MiB there are${place}`;
    case 'output':
      return 'sent back more data than may be read';
    case 'crash':
      return 'ended the process that ran it';
  }
}

function unreadableText({ reason, limit }: Unreadable): string {
  switch (reason) {
    case 'too-many-values':
      return `returned more than ${thousands(limit)} values`;
    case 'too-deep':
      return `returned arrays or objects nested deeper than ${limit}`;
    case 'too-much-text':
      return `returned more than ${thousands(limit)} characters of text`;
    case 'unreadable-property':
      return 'returned an object whose fields cannot be read';
  }
}

function thousands(amount = 0): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
}
