/** Gives 1 where w.x + b > 0, and 0 elsewhere: on the plane itself, and where NaN is met. */
export interface ThresholdUnit {
  readonly w: ArrayLike<number>;
  readonly b: number;
}

/** Layers of units, each fed with the outputs of the one before; the last holds the output unit alone. */
export type ThresholdNet = readonly (readonly ThresholdUnit[])[];

/** An order in which a program may add up w_1 x_1, ..., w_n x_n and b. */
export interface SummationOrder {
  readonly backwards: boolean;
  readonly biasFirst: boolean;
}

/**
 * The ways in which loops run; for two inputs these are all orders there are. The first is the usual one.
 *
 * Numbers: a point within rounding of a plane may lie on either side of it, depending on the order. Weights that are right in
 * one order, the same for all points, are right for a program that adds in it. Where every sum is exact (small integers and
 * halves) the orders agree, and a point on the plane is on the plane.
 */
export const summationOrders: readonly [SummationOrder, ...SummationOrder[]] = [
  { backwards: false, biasFirst: false },
  { backwards: false, biasFirst: true },
  { backwards: true, biasFirst: false },
  { backwards: true, biasFirst: true },
];

/** Whether the output unit is on for the point x. */
export function isOn(net: ThresholdNet, x: readonly number[], order: SummationOrder): boolean {
  let layer = x;
  for (const units of net) layer = units.map((unit) => (activation(unit, layer, order) > 0 ? 1 : 0));
  return layer[0] === 1;
}

function activation({ w, b }: ThresholdUnit, x: readonly number[], order: SummationOrder): number {
  let sum = order.biasFirst ? b : 0;
  for (let step = 0; step < x.length; step++) {
    const i = order.backwards ? x.length - 1 - step : step;
    sum += (w[i] as number) * (x[i] as number);
  }
  return order.biasFirst ? sum : sum + b;
}
