export const sigmoid = (z: number) => 0.5 + 0.5 * Math.tanh(0.5 * z);

/** 1 / (4 cosh^2(z/2)): cosh overflows to Infinity, and the slope is then 0. */
const slope = (z: number) => 1 / (2 + 2 * Math.cosh(z));

export function multivariateSigmoid(w: number[], x: number[]) {
  const n = x.length;
  if (w.length !== n + 1) throw new Error('w must have n + 1 entries');
  const inputs = Float64Array.from({ length: n + 1 }, (_, i) => (i < n ? x[i] : 1));
  let z = 0;
  inputs.forEach((input, i) => {
    z += input * w[i];
  });
  const s = slope(z);
  return { f: sigmoid(z), dw: inputs.map((input) => s * input), dx: Float64Array.from(x, (_, i) => s * w[i]) };
}

export function neuron(w: number[], x: number[], b: number) {
  const { f, dw, dx } = multivariateSigmoid([...w, b], x);
  return { f, dw: dw.subarray(0, -1), dx, db: dw[x.length] };
}

/** Rows are views into one buffer. */
function matrix(rows: number, columns: number): Float64Array[] {
  const buffer = new Float64Array(rows * columns);
  return Array.from({ length: rows }, (_, i) => buffer.subarray(i * columns, (i + 1) * columns));
}

export function sigmoidJacobian(v: number[]) {
  const J = matrix(v.length, v.length);
  v.forEach((entry, i) => {
    J[i][i] = slope(entry);
  });
  return J;
}

export function affineJacobian(W: number[][], x: number[], b: number[]) {
  const k = b.length;
  const db = matrix(k, k);
  const dW = Array.from({ length: k }, () => matrix(k, x.length));
  for (let l = 0; l < k; l++) {
    db[l][l] = 1;
    dW[l][l].set(x);
  }
  return { dx: W.map((row) => Float64Array.from(row)), dW, db };
}

export function pullback(J: number[][], v: number[]) {
  if (v.length !== J.length) throw new Error(`${v.length} entries, ${J.length} rows`);
  const result = new Float64Array(J[0].length);
  J.forEach((row, j) => {
    if (row.length !== result.length) throw new Error(`row ${j} has ${row.length} entries`);
    row.forEach((entry, k) => {
      result[k] += entry * v[j];
    });
  });
  return result;
}
