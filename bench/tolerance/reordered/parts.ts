import type { Tensor } from '../../../reference/tensor/tensor.ts';
import { happens } from './chance.ts';

/** Numbers that make up each entry of a tensor. */
export type Parts = readonly (readonly number[])[];

/** Beyond this many parts an entry counts as one number: expanded products would grow without end. */
const mostParts = 24;

/** What the entries of a tensor were made from, for later operations to take one by one. */
export class KeptParts {
  readonly #kept = new WeakMap<Tensor, Parts>();

  keep(a: Tensor, parts: Parts): void {
    if (parts.every(({ length }) => length <= mostParts)) this.#kept.set(a, parts);
  }

  /** The parts of every entry now and then, where they are known. */
  of(a: Tensor): Parts | undefined {
    const parts = this.#kept.get(a);
    return parts && happens(0.7) ? parts : undefined;
  }
}

/** The terms that were added up, by the associative and the distributive law. */
export const terms = new KeptParts();

/** The factors that were multiplied. */
export const factors = new KeptParts();
