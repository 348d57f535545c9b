import type { DrawnInitialisation } from '../contract/assignment.ts';
import type { Finding } from '../contract/finding.ts';
import { firstDifference } from '../numerics/first-difference.ts';
import { type ReadLayer, readLayers } from '../numerics/read-layers.ts';
import type { Check } from './check.ts';
import { repeated } from './repeated.ts';

type InitialisationData = Pick<DrawnInitialisation, 'widths' | 'seed' | 'otherSeed'>;

/**
 * Starting weights are any finite numbers of the right shapes, as long as no matrix holds one number only: units that start
 * alike stay alike. They are the same for the same seed and others for another. The calls are: one seed, another one, and the
 * first one again.
 */
export const initialisation: Check<DrawnInitialisation, InitialisationData> = {
  name: 'initialisation',
  draws: 'initialisation',

  plan({ widths, seed, otherSeed }, { criterion }) {
    const calls = [seed, otherSeed, seed].map((each) => ({
      export: criterion,
      arguments: [widths, each],
      watch: false,
    }));
    return { calls, data: { widths, seed, otherSeed } };
  },

  judge({ widths, seed, otherSeed }, [first, other, again]) {
    if (!first || !other || !again) throw new RangeError('initialisation: three observations wanted');
    for (const observation of [first, other]) {
      if (observation.outcome !== 'returned') return { finding: { kind: 'no-value', observation } };
      const read = readLayers(observation.value, '', widths);
      const finding = 'misfit' in read ? read.misfit : (notFinite(read.layers, widths) ?? allEqual(read.layers));
      if (finding) return { finding };
    }
    if (first.outcome !== 'returned' || other.outcome !== 'returned') return {};
    const finding = repeated(first, again);
    if (finding) return { finding };
    if (firstDifference(first.value, other.value)) return {};
    return { finding: { kind: 'seed-ignored', seeds: [seed, otherSeed] } };
  },
};

function notFinite(layers: readonly ReadLayer[], widths: readonly number[]): Finding | undefined {
  for (const [i, { W, b }] of layers.entries()) {
    const inputs = widths[i] as number;
    const atW = W.findIndex((entry) => !Number.isFinite(entry));
    const atB = b.findIndex((entry) => !Number.isFinite(entry));
    if (atW >= 0) {
      const index = [Math.floor(atW / inputs), atW % inputs];
      return { kind: 'not-finite', part: `[${i}].W`, index, received: W[atW] as number };
    }
    if (atB >= 0) return { kind: 'not-finite', part: `[${i}].b`, index: [atB], received: b[atB] as number };
  }
  return undefined;
}

function allEqual(layers: readonly ReadLayer[]): Finding | undefined {
  const i = layers.findIndex(({ W }) => W.length > 1 && W.every((entry) => entry === W[0]));
  return i < 0 ? undefined : { kind: 'all-equal', part: `[${i}].W`, received: layers[i]?.W[0] as number };
}
