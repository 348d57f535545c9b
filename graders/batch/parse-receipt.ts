import { Ajv } from 'ajv';
import { UsageError } from '../contract/grader-error.ts';
import schema from './receipt.schema.json' with { type: 'json' };
import type { Receipt } from './receipt.ts';

/**
 * Reads a receipt.
 *
 * Errors: `UsageError` where the text is none; `name` is what it calls the file.
 */
export function parseReceipt(text: string, name: string): Receipt {
  const validate = new Ajv().compile<Receipt>(schema);
  let receipt: unknown;
  try {
    receipt = JSON.parse(text);
  } catch {
    throw new UsageError(`${name}: it is no receipt: give a file of OUT/receipts`);
  }
  if (!validate(receipt)) {
    const [mistake] = validate.errors ?? [];
    const where = `${mistake?.instancePath} ${mistake?.message}`.trim();
    throw new UsageError(`${name}: it is no receipt (${where}): give a file of OUT/receipts`);
  }
  return receipt;
}
