import type { Diagnosis, SignatureName } from '../contract/diagnosis.ts';
import type { RubricMisconception } from '../contract/rubric.ts';
import { entryText } from './entry-text.ts';
import { factorText } from './factor-text.ts';

/** A diagnosis by its stable name, and in one sentence. */
export interface DiagnosisText {
  readonly misconception: string;
  readonly message: string;
}

/** Where a diagnosis becomes words. `name` is the function; `says` are the rubric's sentences for its library. */
export function diagnosisText(
  diagnosis: Diagnosis,
  name: string,
  says: Readonly<Record<string, RubricMisconception>>,
): DiagnosisText {
  switch (diagnosis.kind) {
    case 'misconception': {
      const unsaid = `This is what comes of a known mistake: ${diagnosis.name.replaceAll('-', ' ')}.`;
      return { misconception: diagnosis.name, message: says[diagnosis.name]?.says ?? unsaid };
    }
    case 'constant-factor':
      return factorText(diagnosis, everyEntry(diagnosis.parts, name));
    case 'permuted-axes':
      return permutedText(diagnosis.axes, diagnosis.parts, name);
    case 'one-example': {
      const divided = diagnosis.divided ? ', divided by t' : '';
      const cause =
        diagnosis.which === 'last'
          ? 'is a sum over the examples written with = where += belongs?'
          : 'does the loop over the examples end too soon, or an index stay 0?';
      const alone = `that of the ${diagnosis.which} example alone${divided}, not of the whole batch`;
      return text('only-one-example', `${whatIs(diagnosis.parts, name)} ${alone}: ${cause}`);
    }
    case 'off-by-one-step': {
      const [steps, often] = diagnosis.by === 1 ? ['more', 'often'] : ['fewer', 'little'];
      const what = `${whatIs(diagnosis.parts, name)} right for one step ${steps} than asked for`;
      return text('off-by-one-step', `${what}: does the loop run once too ${often}?`);
    }
    case 'shifted-units': {
      const [place, first] = diagnosis.by === 1 ? ['late', 'the last one first'] : ['early', 'the first one last'];
      const where = `stands one place too ${place} along the ${ordinals[diagnosis.axis]} index, ${first}`;
      const what = `${everyEntry(diagnosis.parts, name)} is right and ${where}`;
      return text('shifted-units', `${what}: is an index off by one?`);
    }
    case 'equal-rows': {
      const rows = diagnosis.axis === 0 ? 'All rows' : 'All rows of each slice';
      const held = diagnosis.row === 'sum' ? 'the sum of the right rows' : `the numbers of the ${diagnosis.row} row`;
      const what = `${rows} of ${diagnosis.parts ? listed(diagnosis.parts) : `what ${name} returns`} hold ${held}`;
      return text('equal-rows', `${what}: does one array stand for every row, as after fill(row)?`);
    }
    case 'precision': {
      const { decimals, parts } = diagnosis;
      if (decimals === undefined) {
        const what = `${everyEntry(parts, name)} has only the digits of single precision`;
        return text('single-precision', `${what}: is a Float32Array or Math.fround at work?`);
      }
      const to = decimals === 0 ? 'a whole number' : `${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}`;
      const what = `${everyEntry(parts, name)} is rounded to ${to}`;
      return text(
        'rounded-decimals',
        `${what}: is toFixed or Math.round at work? Results are wanted with all their digits.`,
      );
    }
    case 'some-parts-only': {
      const { right, wrong } = diagnosis;
      const what = `In every case that fails, ${listed(right)} ${verb(right)} right and ${listed(wrong)} ${verb(wrong)} not`;
      const those = wrong.length === 1 ? 'the wrong one' : 'the wrong ones';
      return text('some-parts-wrong', `${what}: look at what is done for ${those} only.`);
    }
  }
}

const ordinals = ['first', 'second', 'third'];

function text(misconception: SignatureName, message: string): DiagnosisText {
  return { misconception, message };
}

/** What belongs at T[k][i][j] is found at the same letters in another order. */
function permutedText(axes: readonly number[], parts: readonly string[] | undefined, name: string): DiagnosisText {
  const letters = axes.length === 2 ? ['i', 'j'] : ['k', 'i', 'j'];
  const at = (names: readonly (string | undefined)[]) => names.map((letter) => `[${letter}]`).join('');
  const stands = `what belongs at ${at(letters)} stands at ${at(axes.map((axis) => letters[axis]))}`;
  if (axes.length === 2) return text('transposed', `${whatIs(parts, name)} transposed: ${stands}.`);
  const whose = parts ? listed(parts) : `what ${name} returns`;
  return text('swapped-indices', `The numbers of ${whose} are right, but their indices are exchanged: ${stands}.`);
}

function everyEntry(parts: readonly string[] | undefined, name: string): string {
  return parts ? `Every entry of ${listed(parts)}` : `Every number that ${name} returns`;
}

function whatIs(parts: readonly string[] | undefined, name: string): string {
  return parts ? `${listed(parts)} ${verb(parts)}` : `What ${name} returns is`;
}

function verb(parts: readonly string[]): string {
  return parts.length === 1 ? 'is' : 'are';
}

/** As many names as a reader takes in at a glance. */
const namesShown = 4;

function listed(parts: readonly string[]): string {
  const names = parts.map((part) => entryText(part, []));
  const more = names.length - namesShown;
  const shown = more > 0 ? [...names.slice(0, namesShown), `${more} more`] : names;
  return shown.length === 1 ? (shown[0] as string) : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
