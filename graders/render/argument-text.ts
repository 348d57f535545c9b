import type { Argument, Value } from '../contract/value.ts';
import { numberText } from './number-text.ts';
import { visibleText } from './visible-text.ts';

/** An argument as the student would type it, every number in full so that the call can be made again. */
export function argumentText(argument: Argument): string {
  if (typeof argument === 'number') return Object.is(argument, -0) ? '-0' : String(argument);
  if (typeof argument !== 'object' || argument === null) return JSON.stringify(argument);
  if (Array.isArray(argument)) return `[${argument.map(argumentText).join(', ')}]`;
  if ('functionSource' in argument) return String(argument.functionSource);
  const fields = Object.entries(argument).map(([key, item]) => `${fieldName(key)}: ${argumentText(item)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** A call as the student would type it. */
export function callText(name: string, args: readonly Argument[]): string {
  return `${name}(${args.map(argumentText).join(', ')})`;
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

function fieldName(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
