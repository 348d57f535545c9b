const { parse } = JSON;
const { isArray } = Array;
const { defineProperty } = Object;
const { apply } = Reflect;
const { slice } = String.prototype;

type HandedOver = (...args: unknown[]) => unknown;

/** What a call is made with, and how often each of its function arguments was called so far, by position. */
export interface ParsedArguments {
  readonly list: unknown[];
  readonly functionCalls: Record<string, number>;
}

/**
 * Reads the arguments of one call from wire text: fresh arrays and objects of this context every time.
 *
 * `makers[i]()` gives a new closure of the request's function i, so that calls share no state through it; `results[i]` is
 * the wire text that call i of the plan returned. Undefined when a result is needed that is not there.
 */
export function parseArguments(
  text: string,
  makers: readonly (() => HandedOver)[],
  results: Readonly<Record<string, string>>,
): ParsedArguments | undefined {
  const functionCalls: Record<string, number> = { __proto__: null } as never;

  const counted = (position: number, given: HandedOver): HandedOver => {
    functionCalls[position] = 0;
    return (...args) => {
      functionCalls[position] = (functionCalls[position] as number) + 1;
      return apply(given, undefined, args);
    };
  };

  let isComplete = true;
  const revive = (value: unknown, position: number): unknown => {
    if (typeof value === 'string') return reviveText(value, position);
    if (typeof value !== 'object' || value === null) return value;
    if (!isArray(value)) return reviveObject((value as { k: unknown[] }).k, position);
    for (let index = 0; index < value.length; index++) value[index] = revive(value[index], position);
    return value;
  };

  const reviveText = (tagged: string, position: number): unknown => {
    const rest = apply(slice, tagged, [1]);
    if (tagged[0] === 's') return rest;
    if (tagged[0] === 'n') return +rest;
    if (tagged[0] === 'f') return counted(position, (makers[+rest] as () => HandedOver)());
    // What is no data cannot be copied.
    if (tagged[0] === 'a') return undefined;
    const result = results[rest];
    if (result === undefined) isComplete = false;
    return result === undefined ? undefined : revive(parse(result), position);
  };

  const reviveObject = (slots: readonly unknown[], position: number): unknown => {
    const object = {};
    for (let index = 0; index < slots.length; index += 2) {
      const name = apply(slice, slots[index], [1]);
      // A plain assignment would meet setters on `Object.prototype`, `__proto__` among them.
      const value = revive(slots[index + 1], position);
      const descriptor = { __proto__: null, value, writable: true, enumerable: true, configurable: true };
      defineProperty(object, name, descriptor as PropertyDescriptor);
    }
    return object;
  };

  const list = parse(text) as unknown[];
  for (let position = 0; position < list.length; position++) list[position] = revive(list[position], position);
  return isComplete ? { list, functionCalls } : undefined;
}
