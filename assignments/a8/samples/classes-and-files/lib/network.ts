import type { Activation, Head, Matrix, Params, Vector } from './types';

export class Network {
  readonly act: Activation;
  readonly head: Head;

  constructor(act: Activation, head: Head) {
    this.act = act;
    this.head = head;
  }

  forward(params: Params, x: Vector): Vector {
    return this.head.outputs(this.preActivations(params, x).at(-1)!);
  }

  loss(params: Params, X: Matrix, Y: Matrix): number {
    const t = X[0].length;
    let total = 0;
    for (let s = 0; s < t; s++) total += this.head.loss(this.preActivations(params, column(X, s)).at(-1)!, column(Y, s));
    return total / t;
  }

  gradient(params: Params, X: Matrix, Y: Matrix): Params {
    const t = X[0].length;
    const gradient = params.map(({ W, b }) => ({ W: W.map((row) => row.map(() => 0)), b: b.map(() => 0) }));
    for (let s = 0; s < t; s++) {
      const x = column(X, s);
      const V = this.preActivations(params, x);
      let delta = this.head.slope(V.at(-1)!, column(Y, s)).map((slope) => slope / t);
      for (let l = params.length - 1; l >= 0; l--) {
        const inputs = l === 0 ? x : V[l - 1].map(this.act.value);
        for (let i = 0; i < delta.length; i++) {
          gradient[l].b[i] += delta[i];
          for (let j = 0; j < inputs.length; j++) gradient[l].W[i][j] += delta[i] * inputs[j];
        }
        if (l > 0) {
          const { W } = params[l];
          delta = V[l - 1].map((v, j) => this.act.slope(v) * W.reduce((sum, row, i) => sum + row[j] * delta[i], 0));
        }
      }
    }
    return gradient;
  }

  train(params: Params, X: Matrix, Y: Matrix, alpha: number, steps: number): { params: Params; losses: Vector } {
    const losses = [this.loss(params, X, Y)];
    for (let s = 0; s < steps; s++) {
      const gradient = this.gradient(params, X, Y);
      params = params.map(({ W, b }, l) => ({
        W: W.map((row, i) => row.map((w, j) => w - alpha * gradient[l].W[i][j])),
        b: b.map((w, i) => w - alpha * gradient[l].b[i]),
      }));
      losses.push(this.loss(params, X, Y));
    }
    return { params, losses };
  }

  private preActivations(params: Params, x: Vector): Vector[] {
    const V: Vector[] = [];
    let inputs = x;
    for (const { W, b } of params) {
      V.push(W.map((row, i) => row.reduce((sum, w, j) => sum + w * inputs[j], b[i])));
      inputs = V[V.length - 1].map(this.act.value);
    }
    return V;
  }
}

function column(A: Matrix, s: number): Vector {
  return A.map((row) => row[s]);
}
