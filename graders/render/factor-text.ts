import type { ConstantFactor, Dimension, SignatureName } from '../contract/diagnosis.ts';
import { numberText } from './number-text.ts';

interface FactorText {
  readonly misconception: SignatureName;
  readonly message: string;
}

/** What the letters of the lecture count. */
const counted: Readonly<Record<string, string>> = { n: 'input', m: 'hidden unit', k: 'output', t: 'example' };

/** A factor that every entry is off by, in words; `subject` begins the sentence: 'Every entry of dW1'. */
export function factorText(diagnosis: ConstantFactor, subject: string): FactorText {
  const { factor, times, over } = diagnosis;
  const off = `${subject} is ${sizeText((factor * (times?.size ?? 1)) / (over?.size ?? 1))}`;
  if (!times && !over) return constantText(factor, subject, off);
  if (factor === 1 && times && !over) {
    if (times.name !== 't')
      return otherText(`${off}, and there are ${dimensionText(times)}: is a 1/${times.name} missing?`);
    const message = `${off}, and the batch has ${dimensionText(times)}: is the 1/t missing?`;
    return { misconception: 'missing-mean', message };
  }
  if (factor === 1 && over && !times) {
    if (over.name !== 't')
      return otherText(`${off}, and there are ${dimensionText(over)}: is a 1/${over.name} too much?`);
    const message = `${off}, and the batch has ${dimensionText(over)}: is the 1/t there twice?`;
    return { misconception: 'mean-taken-twice', message };
  }
  const formula = `${off}, which is ${formulaText(diagnosis)}`;
  if (factor !== 1 || !times || !over) return otherText(`${formula}.`);
  const message = `${formula}: is it divided by ${over.name} where ${times.name} belongs?`;
  return over.name === `${times.name} - 1` ? { misconception: 'divided-by-one-less', message } : otherText(message);
}

function otherText(message: string): FactorText {
  return { misconception: 'dimension-factor', message };
}

function constantText(factor: number, subject: string, off: string): FactorText {
  const misconception = factor === -1 ? 'opposite-sign' : 'constant-factor';
  switch (factor) {
    case -1: {
      const cause = 'is a minus missing, or a difference taken the other way round?';
      return { misconception, message: `${subject} has the opposite sign: ${cause}` };
    }
    case 1 / 2:
      return { misconception, message: `${off}: is a factor 2 missing, as the derivative of a square has?` };
    case 1 / Math.LN2:
      return { misconception, message: `${off}, which is 1 / ln 2: is a logarithm to base 2 in place of ln?` };
    case 1 / Math.LN10:
      return { misconception, message: `${off}, which is ln 10: is a logarithm to base 10 in place of ln?` };
    default:
      return { misconception, message: `${off}.` };
  }
}

function sizeText(size: number): string {
  if (size === 1 / 2) return 'half of what it should be';
  if (size > 1) return `${numberText(size)} times too large`;
  return size > 0 ? `${numberText(1 / size)} times too small` : `${numberText(size)} times what it should be`;
}

/** '2 t with t = 8 examples', 't / n with t = 8 examples and n = 3 inputs', 't / (t - 1) with t = 8 examples' */
function formulaText({ factor, times, over }: ConstantFactor): string {
  const front = factor === 1 ? '' : factor === -1 ? '-' : `${numberText(factor)} `;
  const above = times ? `${front}${times.name}` : numberText(factor);
  const below = over?.name.includes(' ') ? `(${over.name})` : over?.name;
  const named = [times, over].flatMap((each) => (each && !each.name.includes(' ') ? [dimensionText(each)] : []));
  return `${below === undefined ? above : `${above} / ${below}`} with ${named.join(' and ')}`;
}

function dimensionText({ name, size }: Dimension): string {
  const what = counted[name];
  return `${name} = ${size}${what ? ` ${what}${size === 1 ? '' : 's'}` : ''}`;
}
