import type { SandboxLevel } from '../graders/run/sandbox.ts';
import { version } from './product.ts';

/** Facts of one run on one machine: they stand in no report, whose bytes are the same everywhere. */
export interface RunFacts {
  readonly grader: string;
  readonly node: string;
  readonly platform: string;
  readonly arch: string;
  readonly sandbox: SandboxLevel;
  readonly seconds: number;
}

/** Those of this process. Units: `begun` in milliseconds of `performance.now()`. */
export function runFacts(begun: number, sandbox: SandboxLevel): RunFacts {
  const { platform, arch, versions } = process;
  const seconds = (performance.now() - begun) / 1000;
  return { grader: version(), node: versions.node, platform, arch, sandbox, seconds };
}
