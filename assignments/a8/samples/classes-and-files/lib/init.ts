import type { Params } from './types';

/** The minimal standard generator of Park and Miller. */
class Generator {
  private state: number;

  constructor(seed: number) {
    this.state = (seed % 2147483646) + 1;
    for (let i = 0; i < 10; i++) this.uniform();
  }

  uniform(): number {
    this.state = (this.state * 48271) % 2147483647;
    return this.state / 2147483647;
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }
}

/** He's normal weights, and small biases. */
export function init(widths: number[], seed: number): Params {
  const generator = new Generator(seed);
  const params: Params = [];
  for (let l = 1; l < widths.length; l++) {
    const scale = Math.sqrt(2 / widths[l - 1]);
    const W = Array.from({ length: widths[l] }, () => Array.from({ length: widths[l - 1] }, () => scale * generator.normal()));
    params.push({ W, b: W.map(() => 0.1 * generator.normal()) });
  }
  return params;
}
