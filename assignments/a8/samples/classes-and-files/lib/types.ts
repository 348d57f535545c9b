export type Vector = number[];
export type Matrix = number[][];
export type Params = { W: Matrix; b: Vector }[];

/** The outputs of a net for its last pre-activations, their loss, and the derivative of the loss with respect to these. */
export interface Head {
  outputs(o: Vector): Vector;
  loss(o: Vector, y: Vector): number;
  slope(o: Vector, y: Vector): Vector;
}

export interface Activation {
  value(v: number): number;
  slope(v: number): number;
}
