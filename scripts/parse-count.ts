import { InvalidArgumentError } from 'commander';

/** How many of something, as it is typed after an option. */
export function parseCount(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('it must be a whole number from 1 to 999');
}
