/** Flat, row-major storage. */
export class Matrix {
  readonly height: number;
  readonly width: number;
  readonly data: Float64Array;

  constructor(height: number, width: number) {
    this.height = height;
    this.width = width;
    this.data = new Float64Array(height * width);
  }

  static of(rows: number[][]): Matrix {
    const result = new Matrix(rows.length, rows[0].length);
    rows.forEach((row, i) => result.data.set(row, i * row.length));
    return result;
  }

  static column(entries: ArrayLike<number>): Matrix {
    const result = new Matrix(entries.length, 1);
    result.data.set(entries);
    return result;
  }

  at(i: number, j: number): number {
    return this.data[i * this.width + j];
  }

  map(f: (entry: number, i: number, j: number) => number): Matrix {
    const result = new Matrix(this.height, this.width);
    this.data.forEach((entry, at) => {
      result.data[at] = f(entry, Math.floor(at / this.width), at % this.width);
    });
    return result;
  }

  transposed(): Matrix {
    return new Matrix(this.width, this.height).map((_, i, j) => this.at(j, i));
  }

  times(other: Matrix): Matrix {
    return new Matrix(this.height, other.width).map((_, i, j) => {
      let sum = 0;
      for (let r = 0; r < this.width; r++) sum += this.at(i, r) * other.at(r, j);
      return sum;
    });
  }

  /** The sum of each row. */
  sums(): Float64Array {
    return Float64Array.from(this.rows(), (row) => row.reduce((a, b) => a + b, 0));
  }

  rows(): Float64Array[] {
    return Array.from({ length: this.height }, (_, i) => this.data.slice(i * this.width, (i + 1) * this.width));
  }
}
