/** What is said of a criterion whose cases are all right. */
export function passedText(cases: number): string {
  return cases === 1 ? 'The one case is right.' : `All ${cases} cases are right.`;
}

/** How many cases are right, as a sentence without its end. */
export function casesText({ passed, total }: { readonly passed: number; readonly total: number }): string {
  return `${passed} of ${total} ${total === 1 ? 'case' : 'cases'} ${passed === 1 ? 'is' : 'are'} right`;
}
