import type { FileHandle } from 'node:fs/promises';
import { RandomAccessReader } from 'yauzl';

/** The directory of an archive is read in pieces of some fifty bytes, thousands of them in a row. */
const windowBytes = 64 * 1024;

/**
 * Reads an archive from an open file, a window at a time; the archive itself may be larger than memory.
 *
 * Errors: a place beyond the end of the file is an `Error`, wherever it lies: archives may state any 64-bit number.
 */
export class ArchiveReader extends RandomAccessReader {
  readonly #file: FileHandle;
  readonly #size: number;
  #window = Buffer.alloc(0);
  #start = 0;

  constructor(file: FileHandle, size: number) {
    super();
    this.#file = file;
    this.#size = size;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    // Whatever the callback itself throws reaches it as an error: thrown into nothing, it would end the process.
    this.bytesAt(position, length)
      .then((bytes) => callback(null, bytes.copy(buffer, offset)))
      .catch(callback);
  }

  async bytesAt(position: number, length: number): Promise<Buffer> {
    const isInside = position >= 0 && length >= 0 && position + length <= this.#size;
    if (!isInside) throw new Error('beyond the end of the archive');
    const isInWindow = position >= this.#start && position + length <= this.#start + this.#window.length;
    if (!isInWindow) await this.#moveTo(position, length);
    return this.#window.subarray(position - this.#start, position - this.#start + length);
  }

  async #moveTo(position: number, length: number): Promise<void> {
    const buffer = Buffer.alloc(Math.min(Math.max(length, windowBytes), this.#size - position));
    let bytes = 0;
    while (bytes < buffer.length) {
      const { bytesRead } = await this.#file.read(buffer, bytes, buffer.length - bytes, position + bytes);
      if (bytesRead === 0) throw new Error('the archive became shorter while it was read');
      bytes += bytesRead;
    }
    this.#window = buffer;
    this.#start = position;
  }
}
