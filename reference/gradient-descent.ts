import { scale, subtract } from './tensor/arithmetic.ts';
import { stack } from './tensor/rearrange.ts';
import type { Tensor } from './tensor/tensor.ts';

/** The weights of a net by name: `{ W1, b, W2 }`. */
export type Parameters = Readonly<Record<string, Tensor>>;

/** One tensor for each weight, of the same shape: `{ dW1, db, dW2 }`. */
export type Gradient<P extends Parameters> = { readonly [Name in keyof P & string as `d${Name}`]: Tensor };

/** What gradient descent makes small. */
export interface Objective<P extends Parameters> {
  readonly loss: (parameters: P) => Tensor /* [] */;
  readonly gradient: (parameters: P) => Gradient<P>;
}

/**
 * One update of gradient descent, of all weights at once: W := W - alpha grad_W L(W).
 *
 * Errors: where a weight and its gradient differ in shape.
 * Source: lecture, "We know everything to perform NN learning".
 */
export function step<P extends Parameters>(parameters: P, gradient: Gradient<P>, alpha: number): P {
  const byName = gradient as Parameters;
  return Object.fromEntries(
    Object.entries(parameters).map(([name, W]) => [name, subtract(W, scale(alpha, byName[`d${name}`]!))]),
  ) as P;
}

/**
 * Gradient descent: `steps` updates, one after another.
 *
 * Shapes: losses has steps + 1 entries; losses[s] is the loss before step s, and the last one that after the last step.
 * Numbers: the bounds of one step are the inputs of the next, and no bound knows that errors also cancel, so they grow
 * by a factor with each step, for nets of a few units from 1e-12 after 5 steps of alpha = 0.1 to 1e-8 after 20 of 0.05. Runs
 * that are compared entry by entry should be short.
 * Source: lecture, "Goal of supervised learning".
 */
export function train<P extends Parameters>(
  start: P,
  objective: Objective<P>,
  alpha: number,
  steps: number,
): { parameters: P; losses: Tensor } {
  let parameters = start;
  const losses = [objective.loss(parameters)];
  for (let s = 0; s < steps; s++) {
    parameters = step(parameters, objective.gradient(parameters), alpha);
    losses.push(objective.loss(parameters));
  }
  return { parameters, losses: stack(losses) };
}

/** `train`, or another way to train. */
export type Training = typeof train;
