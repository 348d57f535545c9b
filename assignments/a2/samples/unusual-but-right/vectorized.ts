type Vector = number[];
type Matrix = number[][];

export function sigmoid(z: number): number {
  if (z > 40) return 1;
  return Math.exp(-Math.log1p(Math.exp(-z)));
}

// The slope from the other side: 1 - sigma(z) = sigma(-z).
function slope(z: number): number {
  const small = sigmoid(-Math.abs(z));
  return small - small * small;
}

// Kahan's sum, the last product first.
function sumOfProducts(u: Vector, v: Vector): number {
  let sum = 0;
  let lost = 0;
  for (let i = u.length - 1; i >= 0; i--) {
    const term = u[i] * v[i] - lost;
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
  }
  return sum;
}

export function multivariateSigmoid(w: Vector, x: Vector) {
  if (w.length !== x.length + 1) throw new SyntaxError('w and x do not fit');
  x.push(1); // the input of the bias, for a moment
  const z = sumOfProducts(w, x);
  const dw = x.map((entry) => slope(z) * entry);
  x.pop();
  return { dx: x.map((_, i) => w[i] * slope(z)), f: sigmoid(z), dw, z };
}

export function neuron(w: Vector, x: Vector, b: number) {
  const { f, dw, dx } = multivariateSigmoid([...w, b], x);
  const db = dw.pop();
  return { db, dw, dx, f };
}

export function sigmoidJacobian(v: Vector): Matrix {
  return v.map((_, i) => v.map((_, j) => (i === j ? slope(v[i]) : -0)));
}

export function affineJacobian(W: Matrix, x: Vector, b: Vector) {
  const zero = x.map(() => 0); // one array for all rows of zeros: nobody writes to it
  const dW = b.map((_, l) => b.map((_, i) => (i === l ? x : zero)));
  const db = b.map((_, l) => b.map((_, i) => Number(i === l)));
  return { db, dW, dx: W };
}

export function pullback(J: Matrix, v: Vector): Vector {
  if (new Set(J.map((row) => row.length)).size !== 1 || J.length !== v.length) throw new Error('no');
  return J[0].map((_, k) =>
    sumOfProducts(
      v,
      J.map((row) => row[k]),
    ),
  );
}
