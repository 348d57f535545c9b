import type { RecordedValues } from './assignment-record.ts';

/** A list of numbers written as JSON takes less space than its place in the row up to this length. */
const longestInText = 24;

/** Writes plain data down, each value once. */
export class Packing {
  readonly #texts = new Map<string, number>();
  readonly #places = new Map<string, number>();
  readonly #numbers: number[] = [];

  /**
   * The position of a value among all that were added, the same for equal ones.
   *
   * Errors: `RangeError` for an object with the key `#`, which stands for numbers here.
   */
  add(value: unknown): number {
    const text = JSON.stringify(this.#packed(value));
    const position = this.#texts.get(text) ?? this.#texts.size;
    this.#texts.set(text, position);
    return position;
  }

  values(): RecordedValues {
    const numbers = new DataView(new ArrayBuffer(8 * this.#numbers.length));
    for (const [i, number] of this.#numbers.entries()) numbers.setFloat64(8 * i, number, true);
    return { texts: [...this.#texts.keys()], numbers: new Uint8Array(numbers.buffer) };
  }

  #packed(value: unknown): unknown {
    if (typeof value === 'number') return isInJson(value) ? value : { '#': this.#placeOf([value]) };
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value))
      return isNumbers(value) ? this.#packedList(value) : value.map((item) => this.#packed(item));
    if ('#' in value) throw new RangeError('an object with the key # cannot be written down');
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#packed(item)]));
  }

  #packedList(list: readonly number[]): unknown {
    if (list.every(isInJson) && JSON.stringify(list).length <= longestInText) return list;
    return { '#': this.#placeOf(list), n: list.length };
  }

  #placeOf(list: readonly number[]): number {
    const name = list.map((number) => (Object.is(number, -0) ? '-0' : number)).join();
    const place = this.#places.get(name) ?? this.#numbers.length;
    if (!this.#places.has(name)) {
      this.#places.set(name, place);
      for (const number of list) this.#numbers.push(number);
    }
    return place;
  }
}

function isInJson(number: number): boolean {
  return Number.isFinite(number) && !Object.is(number, -0);
}

function isNumbers(list: readonly unknown[]): boolean {
  return list.length > 0 && list.every((item) => typeof item === 'number');
}
