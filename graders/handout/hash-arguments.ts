import type { Argument } from '../contract/value.ts';

// Called for every number: a look into the global object each time is slow where that is not the process's own, as in Jest.
const { imul } = Math;

/**
 * A name for the arguments of a call, the same wherever their numbers are the same bit for bit; 0 and -0 differ.
 *
 * Numbers: 64 bits, not safe against an adversary; whoever records must look for two calls of one name.
 * Source: the two lanes of cyrb53 (bryc, public domain), fed with words instead of characters.
 */
export function hashArguments(args: readonly Argument[]): string {
  const hash = new Hash();
  addArgument(hash, args);
  return hash.text();
}

class Hash {
  #first = 0xdeadbeef;
  #second = 0x41c6ce57;
  readonly #view = new DataView(new ArrayBuffer(8));

  addWord(word: number): void {
    this.#first = imul(this.#first ^ word, 2654435761);
    this.#second = imul(this.#second ^ word, 1597334677);
    // Multiplication carries to the left only: without this, high bits of a number would never meet low ones.
    this.#first = (this.#first << 13) | (this.#first >>> 19);
    this.#second = (this.#second << 17) | (this.#second >>> 15);
  }

  addNumber(number: number): void {
    this.#view.setFloat64(0, number);
    this.addWord(this.#view.getUint32(0));
    this.addWord(this.#view.getUint32(4));
  }

  addText(text: string): void {
    this.addWord(text.length);
    for (let i = 0; i < text.length; i++) this.addWord(text.charCodeAt(i));
  }

  text(): string {
    const mixed = (one: number, other: number) => {
      const half = imul(one ^ (one >>> 16), 2246822507) ^ imul(other ^ (other >>> 13), 3266489909);
      return (half >>> 0).toString(36);
    };
    return `${mixed(this.#first, this.#second)}.${mixed(this.#second, this.#first)}`;
  }
}

/** A word for the kind comes first, so that `[1]` and `1`, or `'null'` and null, are told apart. */
function addArgument(hash: Hash, argument: Argument): void {
  if (typeof argument === 'number') {
    hash.addWord(1);
    hash.addNumber(argument);
  } else if (typeof argument === 'string') {
    hash.addWord(2);
    hash.addText(argument);
  } else if (typeof argument === 'boolean') {
    hash.addWord(argument ? 3 : 4);
  } else if (argument === null) {
    hash.addWord(5);
  } else if (isList(argument)) {
    hash.addWord(6);
    hash.addWord(argument.length);
    for (const item of argument) addArgument(hash, item);
  } else {
    const entries = Object.entries(argument);
    hash.addWord(7);
    hash.addWord(entries.length);
    for (const [key, value] of entries) {
      hash.addText(key);
      addArgument(hash, value);
    }
  }
}

function isList(argument: Argument): argument is readonly Argument[] {
  return Array.isArray(argument);
}
