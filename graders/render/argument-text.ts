import type { Call } from '../contract/plan.ts';
import type { Argument, Value } from '../contract/value.ts';
import { numberPairText, numberText } from './number-text.ts';
import { visibleText } from './visible-text.ts';

/**
 * An argument as the student would type it, every number in full so that the call can be made again. `earlierCall` is the text
 * of the call that was made so many calls before, for arguments that are its result.
 */
function argumentText(argument: Argument, earlierCall?: (back: number) => string): string {
  if (typeof argument === 'number') return Object.is(argument, -0) ? '-0' : String(argument);
  if (typeof argument !== 'object' || argument === null) return JSON.stringify(argument);
  if (Array.isArray(argument)) return `[${argument.map((item) => argumentText(item, earlierCall)).join(', ')}]`;
  if ('functionSource' in argument) return String(argument.functionSource);
  if ('resultOf' in argument && earlierCall) return earlierCall(Number(argument.resultOf));
  const fields = Object.entries(argument).map(([key, item]) => `${fieldName(key)}: ${argumentText(item, earlierCall)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** Call `index` of a plan as the student would type it, with the calls in it whose results it is made with. */
export function callText(calls: readonly Call[], index: number): string {
  const call = calls[index];
  if (!call) return '';
  const earlierCall = (back: number) => callText(calls, index - back);
  return `${call.export}(${call.arguments.map((argument) => argumentText(argument, earlierCall)).join(', ')})`;
}

/** A result in a few words: small ones whole, long ones by their beginning. */
export function valueText(value: Value): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return JSON.stringify(visibleText(value, 40));
  if (typeof value !== 'object' || value === null) return String(value);
  if (!('kind' in value)) {
    const items = value.slice(0, 4).map(valueText).join(', ');
    return value.length > 4 ? `[${items}, …]` : `[${items}]`;
  }
  if (value.kind === 'alien') return visibleText(value.what);
  const names = [...value.entries.keys()].map((name) => visibleText(name, 40));
  return `{ ${names.slice(0, 6).join(', ')}${names.length > 6 ? ', …' : ''} }`;
}

/** Two results that differ, numbers with as many digits as it takes to see it. */
export function valuePairText(a: Value, b: Value): [string, string] {
  if (typeof a === 'number' && typeof b === 'number') return numberPairText(a, b);
  return [valueText(a), valueText(b)];
}

function fieldName(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
