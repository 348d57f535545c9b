/** Files and folders that are passed over in silence: hidden ones, packages, and what a Mac adds to an archive. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === '__MACOSX';
}
