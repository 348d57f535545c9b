import { type Markup, markup } from '../html/markup.ts';

/** A share of 1 as a bar, which says to the eye what the number beside it says. */
export function shareBar(share: number, tone: 'good' | 'fair' | 'bad'): Markup {
  return markup`<svg class="bar ${tone}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="rail" width="100" height="10"/><rect width="${Math.round(100 * share)}" height="10"/></svg>`;
}
