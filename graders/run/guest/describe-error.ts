import { tagged } from './encode-value.ts';
import { inheritsFrom, kindOf } from './kind-of.ts';
import { MESSAGE_LIMIT } from './wire.ts';

const { apply } = Reflect;
const { slice } = String.prototype;
const errorPrototype = Error.prototype;

/** Says what was thrown, as the fields `isError`, `name` and `message` of a frame. Errors: none. */
export function describeError(thrown: unknown): string {
  try {
    if (typeof thrown === 'object' && thrown !== null && inheritsFrom(thrown, errorPrototype)) {
      const { name, message } = thrown as Error;
      return fields(true, typeof name === 'string' ? name : 'Error', typeof message === 'string' ? message : '');
    }
    const isText = typeof thrown !== 'object' && typeof thrown !== 'function' && typeof thrown !== 'symbol';
    return fields(false, kindOf(thrown), isText ? `${thrown}` : '');
  } catch {
    return fields(false, 'an object', '');
  }
}

function fields(isError: boolean, name: string, message: string): string {
  return `"isError":${isError},"name":${tagged('s', cut(name))},"message":${tagged('s', cut(message))}`;
}

function cut(text: string): string {
  return apply(slice, text, [0, MESSAGE_LIMIT]);
}
