/**
 * The flags of the guest's Node: no files, processes, workers, addons, WebAssembly, generated code or just-in-time compiler.
 *
 * Units: `heapMiB` in MiB. Source: each flag closes or narrows a way out that was tried; which Node knows which flag was
 * tried on 20.20, 22.23, 24.21, 26.10.
 */
export function guestFlags(nodeVersion: string, heapMiB: number): string[] {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  const isAtLeast = (wantedMajor: number, wantedMinor: number) =>
    major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  return [
    isAtLeast(22, 13) ? '--permission' : '--experimental-permission',
    '--no-warnings',
    '--disallow-code-generation-from-strings',
    '--no-addons',
    '--no-global-search-paths',
    '--input-type=commonjs',
    `--max-old-space-size=${heapMiB}`,
    '--max-semi-space-size=4',
    '--stack-size=800',
    '--no-validate-asm',
    '--jitless',
    '--single-threaded-gc',
    '--v8-pool-size=0',
    // Without it `--jitless` prints a warning up to 22; from 24 the flag is refused.
    ...(isAtLeast(24, 0) ? [] : ['--no-expose-wasm']),
    // SQLite opens files that the permission model denies.
    ...(isAtLeast(22, 5) ? ['--no-experimental-sqlite'] : []),
    ...(isAtLeast(22, 14) ? ['--disable-sigusr1'] : []),
  ];
}
