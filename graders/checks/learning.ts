import type { DrawnLearning, DrawnRestart } from '../contract/assignment.ts';
import type { Finding } from '../contract/finding.ts';
import type { Observation } from '../contract/observation.ts';
import type { Curve } from '../contract/verdict.ts';
import { lossCurve } from '../numerics/loss-curve.ts';
import { networkClass } from '../numerics/network-class.ts';
import { readFields } from '../numerics/read-fields.ts';
import { readLayers } from '../numerics/read-layers.ts';
import type { Check } from './check.ts';

type LearningData = Omit<DrawnLearning, 'kind' | 'init' | 'train'>;

/** What one restart came to: points in their right class, or why none can be told. */
type Outcome = { readonly right: number } | { readonly finding: Finding };

/**
 * A network starts from the student's own weights and is trained by the student's own code, once for each restart; in one of
 * them at least, the returned parameters must put enough points in their right class, by a forward pass of the grader's. The
 * losses that come along are for plots: a curve that looks well earns nothing.
 */
export const learning: Check<DrawnLearning, LearningData> = {
  name: 'learning',
  draws: 'learning',

  plan({ kind: _, init, train, ...data }) {
    const calls = data.restarts.flatMap(({ seed, X, Y, alpha, steps }) => [
      { export: init, arguments: [data.widths, seed], watch: false },
      { export: train, arguments: [{ resultOf: 1 }, X, Y, alpha, steps], watch: false },
    ]);
    return { calls, data, export: train };
  },

  judge(data, observations) {
    const trainings = data.restarts.map((restart, i): readonly [DrawnRestart, Observation] => {
      const observation = observations[2 * i + 1];
      if (!observation) throw new RangeError('learning: two observations for each restart wanted');
      return [restart, observation];
    });
    const outcomes = trainings.map(([restart, observation]) => outcomeOf(restart, observation, data));
    const curves = trainings.flatMap(([restart, observation]) => curvesOf(restart, observation));
    const finding = whatIsMissing(outcomes, data);
    return { ...(finding ? { finding } : {}), ...(curves.length > 0 ? { curves } : {}) };
  },
};

function outcomeOf(
  { points, classes }: DrawnRestart,
  observation: Observation,
  { widths, hidden }: LearningData,
): Outcome {
  if (observation.outcome !== 'returned') return { finding: { kind: 'no-value', observation } };
  const read = readFields(observation.value, '', ['params']);
  if ('misfit' in read) return { finding: read.misfit };
  const network = readLayers(read.fields.params, 'params', widths);
  if ('misfit' in network) return { finding: network.misfit };
  return { right: points.filter((point, s) => networkClass(hidden, network.layers, point) === classes[s]).length };
}

function whatIsMissing(outcomes: readonly Outcome[], { restarts, accuracy }: LearningData): Finding | undefined {
  const best = Math.max(...outcomes.map((outcome) => ('right' in outcome ? outcome.right : -1)));
  const points = restarts[0]?.points.length ?? 0;
  // 0.95 times 200 is a little more than 190 in floating point.
  const needed = Math.ceil(accuracy * points - 1e-9);
  if (best >= needed) return undefined;
  const [first] = outcomes;
  if (best < 0 && first && 'finding' in first) return first.finding;
  return { kind: 'did-not-learn', restarts: restarts.length, right: best, points, needed };
}

function curvesOf({ seed, alpha }: DrawnRestart, observation: Observation): Curve[] {
  const curve = observation.outcome === 'returned' ? lossCurve(observation.value) : undefined;
  return curve ? [{ label: `seed ${seed}, alpha ${alpha}`, ...curve }] : [];
}
