const symbols: Readonly<Record<string, string>> = {
  alpha: 'α',
  approx: '≈',
  cdot: '·',
  ge: '≥',
  le: '≤',
  log: 'log',
  max: 'max',
  nabla: '∇',
  partial: '∂',
  sigma: 'σ',
  sum: '∑',
  times: '×',
};

/**
 * A rubric's sentence where no formulas are typeset: LaTeX between dollars in plain characters; a command that has none stays.
 *
 * Example: `plainMath('compare $>$ and $\\ge e^{-a}$') === 'compare > and ≥ e^(-a)'`
 */
export function plainMath(text: string): string {
  return text.replace(/\$([^$]+)\$/g, (_, formula: string) =>
    formula
      .replace(/\\([A-Za-z]+)/g, (command, name: string) => symbols[name] ?? command)
      .replace(/([\^_])\{([^{}]*)\}/g, '$1($2)'),
  );
}
