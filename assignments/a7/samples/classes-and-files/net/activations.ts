export interface Activation {
  value: (z: number) => number;
  slope: (z: number) => number;
}

export type Name = 'sigmoid' | 'relu';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

export const activations: Record<Name, Activation> = {
  sigmoid: { value: sigmoid, slope: (z) => sigmoid(z) * (1 - sigmoid(z)) },
  relu: { value: (z) => (z > 0 ? z : 0), slope: (z) => (z > 0 ? 1 : 0) },
};
