import { Matrix } from './lib/matrix.ts';

export class Net {
  private readonly b: Matrix;

  constructor(
    readonly W1: Matrix,
    b: readonly number[],
    readonly W2: Matrix,
  ) {
    this.b = Matrix.column(b);
    if (W1.height !== b.length || W2.width !== b.length) throw new Error('the layers do not fit each other');
  }

  static of(W1: number[][], b: number[], W2: number[][]): Net {
    return new Net(Matrix.of(W1), b, Matrix.of(W2));
  }

  /** H1 for one example or, column by column, for many. */
  hidden(X: Matrix): Matrix {
    const B = Matrix.build(this.b.height, X.width, (i) => this.b.at(i, 0));
    return this.W1.times(X).plus(B);
  }

  output(X: Matrix): Matrix {
    return this.W2.times(this.hidden(X));
  }

  loss(X: Matrix, Y: Matrix): number {
    const D = this.output(X).minus(Y);
    return D.toVector().reduce((sum, entry) => sum + entry ** 2, 0) / X.width;
  }

  gradient(X: Matrix, Y: Matrix): { dW1: Matrix; db: Matrix; dW2: Matrix } {
    const D = this.output(X)
      .minus(Y)
      .scaled(2 / X.width);
    const back = this.W2.T.times(D);
    const ones = Matrix.build(X.width, 1, () => 1);
    return { dW1: back.times(X.T), db: back.times(ones), dW2: D.times(this.hidden(X).T) };
  }

  moved(X: Matrix, Y: Matrix, alpha: number): Net {
    const { dW1, db, dW2 } = this.gradient(X, Y);
    return new Net(
      this.W1.minus(dW1.scaled(alpha)),
      this.b.minus(db.scaled(alpha)).toVector(),
      this.W2.minus(dW2.scaled(alpha)),
    );
  }

  weights(): { W1: number[][]; b: number[]; W2: number[][] } {
    return { W1: this.W1.toRows(), b: this.b.toVector(), W2: this.W2.toRows() };
  }
}
