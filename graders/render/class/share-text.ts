/**
 * A share in whole percent; what is not quite nothing or all is never told as such.
 *
 * Example: `shareText(0.999) === '>99%'`
 */
export function shareText(share: number): string {
  const percent = Math.round(100 * share);
  if (percent === 0 && share > 0) return '<1%';
  if (percent === 100 && share < 1) return '>99%';
  return `${percent}%`;
}
