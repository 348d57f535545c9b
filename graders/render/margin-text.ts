import { numberText } from './number-text.ts';

/** How close right answers came to being wrong. `margin` is the largest error over its bound. */
export function marginText(margin: number): string {
  return `${numberText(100 * margin, 2)} % of what is allowed`;
}
