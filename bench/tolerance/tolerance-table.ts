import type { Measurement } from './tally.ts';

/** What was measured of one assignment, as a Markdown table. */
export function toleranceTable(assignment: string, rows: readonly (readonly [string, Measurement])[]): string {
  return [
    `## ${assignment}`,
    '',
    '| function | entries | cases | ways | in other bits | rejects | largest margin | median bound | float32 refused |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(([name, measured]) => row(name, measured)),
  ].join('\n');
}

function row(name: string, measured: Measurement): string {
  const cells = [
    `\`${name}\``,
    measured.entries,
    measured.cases,
    measured.ways,
    percent(measured.inOtherBits),
    measured.rejects,
    measured.largestMargin === 0 ? '0' : measured.largestMargin.toPrecision(2),
    measured.medianBound === 0 ? '0' : measured.medianBound.toExponential(1),
    percent(measured.float32Refused),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Rounded down, so that 100 % means all. */
function percent(share: number): string {
  return Number.isNaN(share) ? '' : `${(Math.floor(1000 * share) / 10).toFixed(1)} %`;
}

/** The page that holds the tables. */
export function tolerancePage(tables: readonly string[]): string {
  return `${[intro, ...tables].join('\n\n')}\n`;
}

const intro = `# No correct answer is refused

What the judge allows is computed for each entry, from the numbers that were added up to make it
([bounds](../graders/numerics/bounds.ts)). This page measures whether that is enough: at least a million entries of correct answers
for every function whose results are compared with the reference's, under the tolerance of its rubric. \`npm run tolerance\` writes
it, and \`npm run tolerance -- a6\` prints the table of one assignment. Cases and ways are seeded: there is no time and no machine in
the numbers.

The cases are those of the rubric, drawn under fresh seeds. Reals are used again with every argument at a scale of its own, from 1e-3
to 1e3 where the course promises as much, with rows of weights that nearly add up to 0 on data that are nearly equal, and with
targets that the net meets to nine digits.

The ways are the correct samples of the assignment, and the reference itself, eight times for each case, in another way each time:
every sum forwards, backwards, pairwise, by Kahan, permuted, sorted or in four lanes; the bias anywhere among the terms; sums
multiplied out, so that W2 (W1 x + b) is W2 W1 x + W2 b; products from another factor on; 1/t and 2 before or after the sum; a division
for a multiplication by the reciprocal; gradients by matrices or by contraction of the 3-D tensors; four formulas for the sigmoid, six
for its slope, three each for softmax and its logarithm, four for the exponential. Where sums cancel, only these are used and not the
samples: an equal formula may add larger terms, as f^2 - 2 f y + y^2 does near the optimum, and no bound of (f - y)^2 knows that.

- **entries** compared, of those that rounding can touch (all entries where it can touch none), and the **cases** they come from;
- **ways**: the samples, and one for the reordered reference;
- **in other bits**: the share of these entries that are not the reference's to the last bit. Where it is 0, as in \`dH1dW1\`, an entry
  is a copy or a single product, or a whole number, and there is only one way to round it;
- **rejects**: answers that the judge refused;
- **largest margin**: the largest error over its bound; 1 would be a reject, and one rounding bound of the reference is 1/64 = 0.016.
  It is passed where sums of several operations become one: in \`step\` and \`train\`, where the terms of the gradient are taken from
  a weight one by one and each rounds to the size of the weight. That is what the factor 64 is for;
- **median bound**: of the cases as drawn, in multiples of the largest entry of the same tensor;
- **float32 refused**: of the right entries that rounding to float32 changes, in the cases as drawn, the share that the judge then
  refuses: the nearest mistake there is. Where this is low, the step of a difference quotient enlarges rounding to the size of
  float32's or the rubric's own tolerance does; whatever is a mistake in the formula is further off.`;
