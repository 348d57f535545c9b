import type { Form } from '../contract/finding.ts';
import { visibleText } from './visible-text.ts';

/** What a value is, with its article: 'a 2 x 3 matrix', 'a Promise', 'nothing (undefined)'. */
export function formText(form: Form): string {
  switch (form.kind) {
    case 'tensor':
      return tensorText(form.shape);
    case 'ragged':
      return `a ragged array (row ${form.at.join(', ')} has ${form.length} entries instead of ${form.expectedLength})`;
    case 'list':
      if (form.length === undefined) return 'a list';
      return `a list of ${form.length} ${form.length === 1 ? 'item' : 'items'}`;
    case 'object': {
      const fields = form.fields.slice(0, 8).map((field) => visibleText(field, 40));
      return fields.length === 0 ? 'an object without fields' : `an object { ${fields.join(', ')} }`;
    }
    case 'literal':
      return typeof form.value === 'string'
        ? `the text ${JSON.stringify(visibleText(form.value, 40))}`
        : String(form.value);
    case 'alien':
      return form.what === 'undefined' ? 'nothing (undefined)' : visibleText(form.what, 60);
  }
}

function tensorText(shape: readonly number[]): string {
  const sizes = shape.join(' x ');
  switch (shape.length) {
    case 0:
      return 'a number';
    case 1:
      return `a vector of ${sizes} ${shape[0] === 1 ? 'number' : 'numbers'}`;
    case 2:
      return `a ${sizes} matrix`;
    default:
      return `a ${sizes} tensor`;
  }
}
