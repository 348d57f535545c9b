import type { Family, Random } from '../../graders/contract/assignment.ts';
import { integer, real, shuffled, vector } from '../drawing/draw.ts';
import { activationOf, lectureV } from './draw-nonlinear-net.ts';

/** The families of `activate` and `activatePrime`: sigmoid and ReLU in turn. */
export const preActivationVectors = {
  lecture: (_, index) => ({ kind: 'call', arguments: [activationOf(index), lectureV] }),
  reals: (random, index) => ({
    kind: 'call',
    arguments: [activationOf(index), shuffled(random, ofBothSigns(vector(3 + (index % 3), () => real(random, 5))))],
  }),
  /** Where e^v overflows, where it is lost beside 1, and at the end of what is promised. */
  large: (random, index) => ({
    kind: 'call',
    arguments: [activationOf(index), shuffled(random, [1e4, -1e4, 800, -800, 40, -40, 3])],
  }),
} satisfies Record<string, Family>;

/** The families of `softmax`. */
export const logits = {
  integers: (random, index) =>
    call([integer(random, 0, 2), ...vector(1 + (index % 3), () => integer(random, -3, 3)), 4]),
  reals: (random, index) => call(vector(3 + (index % 3), () => real(random, 3))),
  /** Close to each other and far from 0 on both sides, and far from each other. */
  large: (random, index) => {
    const close = vector(3, () => real(random, 3));
    const offset = [1e4 - 3, 3 - 1e4, 1000][index % 4];
    return call(offset === undefined ? shuffled(random, [1e4, 0, -1e4, 9e3]) : close.map((entry) => offset + entry));
  },
} satisfies Record<string, Family>;

/** The families of `normalize` and `normalizeJacobian`. */
export const outputs = {
  /** Whole numbers whose length is a whole number too. */
  integers: (random, index) => {
    const lengths = [
      [3, 4],
      [1, 2, 2],
      [2, 3, 6],
      [1, 1, 3, 5],
    ];
    return call(withSigns(random, shuffled(random, lengths[index % lengths.length] as number[])));
  },
  reals: (random, index) => call(vector(2 + (index % 4), () => real(random, [1, 1e3, 1e-3][index % 3]))),
} satisfies Record<string, Family>;

/** The zero vector has no direction. */
export const zeroVector: Family = (random, index) => {
  const o = vector(2 + (index % 3), () => integer(random, 1, 4));
  return {
    kind: 'refusal',
    sensible: [o],
    senseless: [o.map(() => 0)],
    because: `o is the zero vector of length ${o.length}`,
  };
};

function call(v: number[]) {
  return { kind: 'call', arguments: [v] } as const;
}

/** At least one positive and one negative entry. */
function ofBothSigns([first = 1, second = 1, ...others]: number[]): number[] {
  return [Math.abs(first), -Math.abs(second), ...others];
}

function withSigns(random: Random, magnitudes: number[]): number[] {
  return magnitudes.map((magnitude) => (random() < 0.5 ? -magnitude : magnitude));
}
