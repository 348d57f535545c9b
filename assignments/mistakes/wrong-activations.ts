import { type Activation, type ActivationFunction, activations } from '../../reference/activation.ts';
import type { ElementwiseFunction } from '../../reference/tensor/apply.ts';

/** What stands for each activation when a mistake is made. */
export type Activations = Readonly<Record<Activation, ActivationFunction>>;

const { sigmoid, relu } = activations;

/** The slope is taken at H1, act'(act(V)) where act'(V) belongs; ReLU does not notice. */
export const slopesAtTheActivations: Activations = {
  sigmoid: { ...sigmoid, prime: after(sigmoid.prime, sigmoid.value) },
  relu: { ...relu, prime: after(relu.prime, relu.value) },
};

/** v (1 - v): the formula for the slope from h = sigma(v), with v put in. */
export const slopesFromPreActivations: Activations = {
  sigmoid: {
    ...sigmoid,
    prime: { value: (v) => v * (1 - v), roundoff: (v, e) => Math.abs(1 - 2 * v) * e + 3 * Math.abs(v * (1 - v)) },
  },
  relu,
};

/** The factor act'(V) is left out of the way back. */
export const slopesForgotten: Activations = {
  sigmoid: { ...sigmoid, prime: constant(1) },
  relu: { ...relu, prime: constant(1) },
};

/** The hidden layer is linear. */
export const activationsForgotten: Activations = {
  sigmoid: { value: linear(1), prime: constant(1) },
  relu: { value: linear(1), prime: constant(1) },
};

export const alwaysSigmoids: Activations = { sigmoid, relu: sigmoid };

export const alwaysRelus: Activations = { sigmoid: relu, relu };

/** The hyperbolic tangent, whose slope is 1 - tanh^2. */
export const tanhForSigmoids: Activations = {
  sigmoid: {
    value: { value: Math.tanh, roundoff: (v, e) => e / Math.cosh(v) ** 2 + 2 },
    prime: { value: (v) => 1 - Math.tanh(v) ** 2, roundoff: (v, e) => (2 * e) / Math.cosh(v) ** 2 + 4 },
  },
  relu,
};

/** One percent of v and of its slope is left below 0. */
export const leakyRelus: Activations = {
  sigmoid,
  relu: { value: onBothSides(linear(1), linear(0.01)), prime: onBothSides(constant(1), constant(0.01)) },
};

export const reluSlopesOneAtZero: Activations = {
  sigmoid,
  relu: { ...relu, prime: { value: (v) => (v >= 0 ? 1 : 0), roundoff: () => 0 } },
};

function after(outer: ElementwiseFunction, inner: ElementwiseFunction): ElementwiseFunction {
  return {
    value: (v) => outer.value(inner.value(v)),
    roundoff: (v, e) => outer.roundoff(inner.value(v), inner.roundoff(v, e)),
  };
}

function constant(value: number): ElementwiseFunction {
  return { value: () => value, roundoff: () => 0 };
}

function linear(factor: number): ElementwiseFunction {
  return { value: (v) => factor * v, roundoff: (v, e) => factor * (e + Math.abs(v)) };
}

function onBothSides(above: ElementwiseFunction, below: ElementwiseFunction): ElementwiseFunction {
  const of = (v: number) => (v > 0 ? above : below);
  return { value: (v) => of(v).value(v), roundoff: (v, e) => of(v).roundoff(v, e) };
}
