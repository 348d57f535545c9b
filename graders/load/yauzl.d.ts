/** The part of yauzl that is used here; the package comes without types. */
declare module 'yauzl' {
  import type { EventEmitter } from 'node:events';

  export interface Entry {
    readonly fileNameRaw: Buffer;
    readonly extraFields: readonly { readonly id: number; readonly data: Buffer }[];
    readonly generalPurposeBitFlag: number;
    readonly externalFileAttributes: number;
    readonly compressionMethod: number;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    readonly crc32: number;
    isEncrypted(): boolean;
  }

  export interface ZipFile {
    eachEntry(): AsyncIterable<Entry>;
    readLocalFileHeaderPromise(
      entry: Entry,
      options: { readonly minimal: true },
    ): Promise<{ readonly fileDataStart: number }>;
  }

  export class RandomAccessReader extends EventEmitter {
    read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      callback: (error: Error | null, bytesRead?: number) => void,
    ): void;
  }

  export function fromRandomAccessReaderPromise(
    reader: RandomAccessReader,
    totalSize: number,
    options: { readonly autoClose: false; readonly decodeStrings: false; readonly validateEntrySizes: false },
  ): Promise<ZipFile>;

  export function getFileNameLowLevel(
    generalPurposeBitFlag: number,
    fileNameRaw: Buffer,
    extraFields: Entry['extraFields'],
    strictFileNames: boolean,
  ): string;

  export function validateFileName(name: string): string | null;
}
