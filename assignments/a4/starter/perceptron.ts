// Assignment 4: perceptrons, and why training is hard.
//
// A perceptron is 1 where w.x + b > 0, and 0 elsewhere, on the plane too. Here a point is one row: points[s] is point s.
// Elements of a Set-Splitting instance are numbered from 0.
// No function changes its arguments.

export type Vector = number[];
/** Rows: `A[i][j]` stands in row i, column j. */
export type Matrix = number[][];

export interface Perceptron {
  w: Vector;
  b: number;
}

/** The outputs of the hidden perceptrons are the inputs of the output perceptron. */
export interface TwoLayerPerceptron {
  hidden: Perceptron[];
  output: Perceptron;
}

/** Elements 0 to n - 1; every subset has at least two different elements, none twice. */
export interface Instance {
  n: number;
  subsets: number[][];
}

/** labels[s] belongs to points[s]; 1 is the lecture's '+', -1 its '-'. */
export interface TrainingSet {
  points: Matrix;
  labels: (1 | -1)[];
}

/** A point x is above the plane where a.x > a0. */
export interface Plane {
  a: Vector;
  a0: number;
}

/**
 * The output of a perceptron: 1 if w.x + b > 0, else 0.
 *
 * Shapes: w [n], b a number, x [n] -> 0 or 1.
 */
export function perceptron(w: Vector, b: number, x: Vector): 0 | 1 {
  throw new Error('perceptron is not written yet');
}

/**
 * A perceptron that computes the gate on the points (0, 0), (0, 1), (1, 0) and (1, 1). Any that does is right.
 *
 * Shapes: w [2].
 */
export function gate(name: 'AND' | 'OR' | 'NAND' | 'NOR'): Perceptron {
  throw new Error('gate is not written yet');
}

/**
 * Two layers of perceptrons that compute XOR on the same four points, with any number of hidden units. Any that do are right.
 *
 * Shapes: each w in hidden [2], output.w as long as hidden.
 */
export function xor(): TwoLayerPerceptron {
  throw new Error('xor is not written yet');
}

/**
 * A perceptron that gives every point its label, or `null` if the points are not separated after `maxEpochs` passes over all of them.
 *
 * Shapes: points [t, n], labels [t] -> w [n].
 */
export function trainPerceptron(points: Matrix, labels: (0 | 1)[], maxEpochs: number): Perceptron | null {
  throw new Error('trainPerceptron is not written yet');
}

/**
 * The lecture's training set: the origin '+', every e_i '-', and for each subset the sum of its e_i '+'; in any order, none twice.
 *
 * Shapes: 1 + n + (number of subsets) points of length n.
 */
export function reduce(instance: Instance): TrainingSet {
  throw new Error('reduce is not written yet');
}

/**
 * Two planes for a split: a point of `reduce(instance)` is '+' exactly if it is above both. Any planes that do it are right.
 *
 * Shapes: s1 holds the elements of one side, the others are the other side; p1.a [n], p2.a [n].
 */
export function planesFromSplit(instance: Instance, s1: number[]): { p1: Plane; p2: Plane } {
  throw new Error('planesFromSplit is not written yet');
}

/**
 * A split for two planes that fit `reduce(instance)`: the elements of one side, in any order, such that no subset lies wholly
 * among them or wholly among the others. The planes may come from anyone.
 *
 * Shapes: p1.a [n], p2.a [n].
 */
export function splitFromPlanes(instance: Instance, p1: Plane, p2: Plane): number[] {
  throw new Error('splitFromPlanes is not written yet');
}

/**
 * Whether the points with the label 1 are exactly those above both planes.
 *
 * Shapes: points [t, n], labels [t], p1.a [n], p2.a [n].
 */
export function verify(points: Matrix, labels: (1 | -1)[], p1: Plane, p2: Plane): boolean {
  throw new Error('verify is not written yet');
}
