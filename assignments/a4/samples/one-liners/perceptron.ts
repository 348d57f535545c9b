const dot = (u, v) => u.reduce((sum, entry, i) => sum + entry * v[i], 0);
const range = (n) => [...Array(n).keys()];

export const perceptron = (w, b, x) => Number(dot(w, x) + b > 0);

export const gate = (name) =>
  ({ AND: { w: [2, 2], b: -3 }, OR: { w: [2, 2], b: -1 }, NAND: { w: [-2, -2], b: 3 }, NOR: { w: [-2, -2], b: 1 } })[name];

export const xor = () => ({
  hidden: [{ w: [1, -1], b: 0 }, { w: [-1, 1], b: 0 }],
  output: { w: [1, 1], b: 0 },
});

// The bias is the last weight, of an input that is always 1.
export const trainPerceptron = (points, labels, maxEpochs) => {
  const inputs = points.map((x) => [...x, 1]);
  const on = (v, x) => Number(dot(v, x) > 0);
  const epoch = (v) => inputs.reduce((now, x, s) => now.map((entry, i) => entry + (labels[s] - on(now, x)) * x[i]), v);
  let v = inputs[0].map(() => 0);
  for (let e = 0; e < maxEpochs && inputs.some((x, s) => on(v, x) !== labels[s]); e++) v = epoch(v);
  return inputs.every((x, s) => on(v, x) === labels[s]) ? { w: v.slice(0, -1), b: v.at(-1) } : null;
};

const vertex = (n, elements) => range(n).map((i) => Number(elements.includes(i)));

export const reduce = ({ n, subsets }) => ({
  points: [...subsets.map((subset) => vertex(n, subset)), ...range(n).map((i) => vertex(n, [i])), vertex(n, [])],
  labels: [...subsets.map(() => 1), ...range(n).map(() => -1), 1],
});

export const planesFromSplit = ({ n }, s1) => ({
  p1: { a: range(n).map((i) => (s1.includes(i) ? -1 : n)), a0: -1 / 2 },
  p2: { a: range(n).map((i) => (s1.includes(i) ? n : -1)), a0: -1 / 2 },
});

export const splitFromPlanes = ({ n }, p1, p2) => range(n).filter((i) => !(p2.a[i] > p2.a0));

export const verify = (points, labels, ...planes) =>
  points.every((x, s) => planes.every(({ a, a0 }) => dot(a, x) > a0) === labels[s] > 0);
