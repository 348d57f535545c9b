import type { DrawnClassification, Family } from '../../graders/contract/assignment.ts';
import { corners, type GateName, truthTables } from '../../reference/perceptron.ts';

const gateNames: readonly GateName[] = ['AND', 'OR', 'NAND', 'NOR'];

/** One gate after another. */
const tables: Family = (_, index): DrawnClassification => {
  const name = gateNames[index % gateNames.length] as GateName;
  return { kind: 'classification', arguments: [name], net: 'perceptron', points: corners, labels: truthTables[name] };
};

const table: Family = (): DrawnClassification => ({
  kind: 'classification',
  arguments: [],
  net: 'two-layer',
  points: corners,
  labels: truthTables.XOR,
});

export const gateFamilies = { tables } satisfies Record<string, Family>;
export const xorFamilies = { table } satisfies Record<string, Family>;
