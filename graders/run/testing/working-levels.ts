import { defaultLimits } from '../../contract/limits.ts';
import { Sandbox, type SandboxLevel, sandboxLevels } from '../sandbox.ts';
import { startGuest } from '../start-guest.ts';

/** The levels at which a guest comes up on this machine; 'process' is one of them everywhere. */
export async function workingLevels(guestSource: string): Promise<SandboxLevel[]> {
  const works = await Promise.all(sandboxLevels.map((level) => comesUp(guestSource, level)));
  return sandboxLevels.filter((_, index) => works[index]);
}

async function comesUp(guestSource: string, level: SandboxLevel): Promise<boolean> {
  try {
    const guest = startGuest(guestSource, defaultLimits, new Sandbox([level]));
    return await guest.level
      .then(
        () => true,
        () => false,
      )
      .finally(() => guest.dispose());
  } catch {
    return false;
  }
}
