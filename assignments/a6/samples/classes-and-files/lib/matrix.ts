export class Matrix {
  private constructor(
    private readonly rows: readonly (readonly number[])[],
    readonly width: number,
  ) {}

  static of(rows: readonly (readonly number[])[]): Matrix {
    const width = rows[0]?.length ?? 0;
    if (rows.some((row) => row.length !== width)) throw new Error('the matrix is ragged');
    return new Matrix(rows, width);
  }

  static column(entries: readonly number[]): Matrix {
    return new Matrix(
      entries.map((entry) => [entry]),
      1,
    );
  }

  static build(height: number, width: number, entry: (i: number, j: number) => number): Matrix {
    return new Matrix(
      Array.from({ length: height }, (_, i) => Array.from({ length: width }, (_, j) => entry(i, j))),
      width,
    );
  }

  get height(): number {
    return this.rows.length;
  }

  get T(): Matrix {
    return Matrix.build(this.width, this.height, (i, j) => this.at(j, i));
  }

  get trace(): number {
    return this.rows.reduce((sum, row, i) => sum + row[i], 0);
  }

  at(i: number, j: number): number {
    return this.rows[i][j];
  }

  plus(other: Matrix): Matrix {
    this.mustBeLike(other);
    return Matrix.build(this.height, this.width, (i, j) => this.at(i, j) + other.at(i, j));
  }

  minus(other: Matrix): Matrix {
    return this.plus(other.scaled(-1));
  }

  scaled(factor: number): Matrix {
    return Matrix.build(this.height, this.width, (i, j) => factor * this.at(i, j));
  }

  times(other: Matrix): Matrix {
    if (this.width !== other.height) {
      throw new Error(`cannot multiply ${this.height} x ${this.width} by ${other.height} x ${other.width}`);
    }
    return Matrix.build(this.height, other.width, (i, j) =>
      this.rows[i].reduce((sum, entry, q) => sum + entry * other.at(q, j), 0),
    );
  }

  toRows(): number[][] {
    return this.rows.map((row) => [...row]);
  }

  toVector(): number[] {
    return this.rows.flatMap((row) => [...row]);
  }

  private mustBeLike(other: Matrix): void {
    if (this.height !== other.height || this.width !== other.width) {
      throw new Error(`${this.height} x ${this.width} is not ${other.height} x ${other.width}`);
    }
  }
}
