import { existsSync, readlinkSync } from 'node:fs';
import type { SandboxLevel } from './sandbox.ts';

// Not found by PATH: npm puts folders of the repository there.
const TOOLS: Readonly<Record<SandboxLevel, readonly string[]>> = {
  bwrap: ['/usr/bin/bwrap', '/usr/local/bin/bwrap', '/run/current-system/sw/bin/bwrap'],
  namespace: ['/usr/bin/unshare', '/usr/local/bin/unshare', '/run/current-system/sw/bin/unshare'],
  process: [],
};

// Node's own file and the libraries are all there is, read-only: no /proc, /dev or /tmp, which Node can do without. That
// takes what could be looked up there away, three mounts, and the reason for which bubblewrap does not start in containers.
const BWRAP_ARGUMENTS = [
  ...['--unshare-user', '--unshare-all', '--disable-userns', '--die-with-parent', '--new-session'],
  ...['--cap-drop', 'ALL', '--uid', '65534', '--gid', '65534', '--hostname', 'guest'],
];
const LIBRARIES = ['/usr/lib', '/usr/lib64', '/lib', '/lib64'];

/** Whether what a level takes is installed; whether it works is seen when a guest starts. */
export function isInstalled(level: SandboxLevel): boolean {
  return level === 'process' || toolOf(level) !== undefined;
}

/**
 * What to run so that a command (the path of Node and its arguments) runs at a level.
 *
 * Source: each flag of bubblewrap does without something; what is left out of the list is shared with the host.
 */
export function jailed(level: SandboxLevel, [node = '', ...args]: readonly string[]): string[] {
  const tool = toolOf(level);
  if (tool === undefined) return [node, ...args];
  if (level === 'namespace') return [tool, '--map-current-user', '--net', '--', node, ...args];
  const files = [...LIBRARIES.flatMap(asOnHost), '--ro-bind', node, '/node', '--remount-ro', '/', '--chdir', '/'];
  return [tool, ...BWRAP_ARGUMENTS, ...files, '/node', ...args];
}

/** A link costs no mount. */
function asOnHost(folder: string): string[] {
  try {
    return ['--symlink', readlinkSync(folder), folder];
  } catch {
    return ['--ro-bind-try', folder, folder];
  }
}

function toolOf(level: SandboxLevel): string | undefined {
  return TOOLS[level].find((path) => existsSync(path));
}
