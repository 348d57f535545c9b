import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that anybody may open, to be filled and thrown away. */
export class TemporaryFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'submission-'));

  constructor() {
    chmodSync(this.path, 0o755);
  }

  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, path)), { recursive: true });
      writeFileSync(join(this.path, path), content);
    }
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}
