/**
 * Completes package-lock.json after a package was added where the registry at hand serves only this system's binaries.
 *
 * npm leaves an optional package out of the lock file when it cannot be had, and `npm ci` then calls the file out of sync.
 * The versions are pinned by the packages that name them, and the systems stand in the packages' own names.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

let added = 0;
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  if (path === '') continue;
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (lock.packages[`node_modules/${name}`] || lock.packages[`${path}/node_modules/${name}`]) continue;
    const words = name.split(/[-/]/);
    const os = systems.filter((system) => words.includes(system));
    const cpu = processors.filter((processor) => words.includes(processor));
    if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name}: its system cannot be read off its name`);
    lock.packages[`node_modules/${name}`] = { version, cpu, ...(dev ? { dev } : {}), optional: true, os };
    added++;
  }
}
const root = lock.packages[''];
delete lock.packages[''];
lock.packages = { '': root, ...Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1))) };
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other systems added to package-lock.json`);
