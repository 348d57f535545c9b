import type { ErrorObject } from 'ajv';
import { referredSchema } from './parse-yaml-with-schema-reference.ts';

/**
 * Replaces the complaints of all branches of a failed `oneOf` or `anyOf` by those of the branch that was meant, and drops what
 * only says that another complaint exists. The validator must be compiled with `verbose`.
 */
export function settleBranches(errors: readonly ErrorObject[], root: unknown): ErrorObject[] {
  const settled: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword === 'if') continue; // the errors of its "then" or "else" stand before it
    if ((error.keyword === 'oneOf' || error.keyword === 'anyOf') && !hasManyMatches(error)) {
      // Inner choices come first and are settled already; a choice's branches stand right before it.
      let first = settled.length;
      while (first > 0 && isOfBranch(settled[first - 1]!, error, root)) first--;
      settled.push(...meant(splitByBranch(settled.splice(first), error, root), error));
    } else {
      settled.push(error);
    }
  }
  return settled;
}

/** Then no branch has complained, and the complaint is the choice's own. */
function hasManyMatches({ params }: ErrorObject): boolean {
  return Array.isArray(params.passingSchemas);
}

function isOfBranch(error: ErrorObject, choice: ErrorObject, root: unknown): boolean {
  const isWithin =
    error.instancePath === choice.instancePath || error.instancePath.startsWith(`${choice.instancePath}/`);
  return isWithin && reaches(choice.schema, error.parentSchema, root);
}

/** A complaint's `schemaPath` begins anew with each `$ref` and tells no branch; but branches complain in their order. */
function splitByBranch(errors: readonly ErrorObject[], choice: ErrorObject, root: unknown): ErrorObject[][] {
  const branches = (choice.schema as readonly unknown[]).map((schema) => ({ schema, errors: [] as ErrorObject[] }));
  let current = 0;
  for (const error of errors) {
    const next = branches.findIndex(({ schema }, i) => i >= current && reaches(schema, error.parentSchema, root));
    if (next >= 0) current = next;
    branches[current]?.errors.push(error);
  }
  return branches.map((branch) => branch.errors).filter((branch) => branch.length > 0);
}

/** Whether the schema `target` is part of `schema`, references followed. */
function reaches(schema: unknown, target: unknown, root: unknown): boolean {
  // What is added to a set while it is walked is walked too, and nothing twice.
  const parts = new Set([schema]);
  for (const part of parts) {
    if (part === target) return true;
    if (typeof part !== 'object' || part === null) continue;
    for (const inner of Object.values(part)) parts.add(inner);
    if ('$ref' in part && typeof part.$ref === 'string') parts.add(referredSchema(part.$ref, root));
  }
  return false;
}

function meant(branches: readonly ErrorObject[][], choice: ErrorObject): ErrorObject[] {
  // Of a plain value that fits no branch, the branches together say what may stand there.
  if (typeof choice.data !== 'object' || choice.data === null) return [choice];
  const fitting = branches.filter((branch) => !branch.some((error) => isOfAnotherForm(error, choice)));
  if (fitting.length === 0) return [choice];
  const tagged = fitting.filter((branch) => tagError(branch, choice) === undefined);
  if (tagged.length === 0) return [mergedTag(fitting.map((branch) => tagError(branch, choice)!)) ?? choice];
  const [best, next] = [...tagged].sort((a, b) => a.length - b.length || depth(b) - depth(a));
  if (best === undefined) return [choice];
  if (next === undefined) return best;
  const lackedByAll = best.filter((error) =>
    tagged.every((branch) => branch.some((other) => lacksTheSame(error, other))),
  );
  // What to add there depends on the branch, which is not known yet.
  if (lackedByAll.length > 0) return lackedByAll.map((error) => ({ ...error, parentSchema: {} }));
  return next.length > best.length || depth(next) < depth(best) ? best : [choice];
}

/** A branch for texts says nothing about a mapping. */
function isOfAnotherForm(error: ErrorObject, choice: ErrorObject): boolean {
  if (error.instancePath !== choice.instancePath) return false;
  return error.keyword === 'type' || error.keyword === 'enum' || error.keyword === 'const';
}

/** A `const` directly below the choice is what tells its branches apart. */
function tagError(branch: readonly ErrorObject[], choice: ErrorObject): ErrorObject | undefined {
  return branch.find(
    ({ keyword, instancePath }) => keyword === 'const' && instancePath.lastIndexOf('/') === choice.instancePath.length,
  );
}

function mergedTag(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const [first, ...others] = errors;
  if (first === undefined || others.some(({ instancePath }) => instancePath !== first.instancePath)) return undefined;
  const allowedValues = errors.map(({ params }) => params.allowedValue);
  return { ...first, keyword: 'enum', params: { allowedValues }, parentSchema: { enum: allowedValues } };
}

function depth(errors: readonly ErrorObject[]): number {
  return Math.max(...errors.map(({ instancePath }) => instancePath.split('/').length));
}

function lacksTheSame(a: ErrorObject, b: ErrorObject): boolean {
  const areBoth = a.keyword === 'required' && b.keyword === 'required' && a.instancePath === b.instancePath;
  return areBoth && a.params.missingProperty === b.params.missingProperty;
}
