const NEWLINE = 0x0a;

/** Cuts a stream of bytes into lines of text; a last line without an end is no line. */
export class LineSplitter {
  readonly #onLine: (line: string, bytesSoFar: number) => void;
  #pending: Buffer[] = [];
  #bytes = 0;

  constructor(onLine: (line: string, bytesSoFar: number) => void) {
    this.#onLine = onLine;
  }

  /** Bytes of complete lines and of what came after them. */
  get bytes(): number {
    return this.#bytes;
  }

  push(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      this.#pending.push(chunk.subarray(from, end));
      this.#bytes += end + 1 - from;
      const line = Buffer.concat(this.#pending).toString('utf8');
      this.#pending = [];
      from = end + 1;
      this.#onLine(line, this.#bytes);
    }
    if (from < chunk.length) this.#pending.push(chunk.subarray(from));
    this.#bytes += chunk.length - from;
  }
}
