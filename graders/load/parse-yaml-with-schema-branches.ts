import type { ErrorObject } from 'ajv';

/**
 * Replaces the complaints of all branches of a failed `oneOf` or `anyOf` by those of the branch that was meant, and drops what
 * only says that another complaint exists. The validator must be compiled with `verbose`.
 */
export function settleBranches(errors: readonly ErrorObject[]): ErrorObject[] {
  const settled: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword === 'if') continue; // the errors of its "then" or "else" stand before it
    if ((error.keyword === 'oneOf' || error.keyword === 'anyOf') && !hasManyMatches(error)) {
      // Inner choices come first and are settled already; a choice's branches stand right before it.
      let first = settled.length;
      while (first > 0 && isOfBranch(settled[first - 1]!, error)) first--;
      settled.push(...meant(splitByBranch(settled.splice(first), error), error));
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

function isOfBranch(error: ErrorObject, choice: ErrorObject): boolean {
  if (error.instancePath !== choice.instancePath && !error.instancePath.startsWith(`${choice.instancePath}/`))
    return false;
  const parent = choice.schemaPath.slice(0, choice.schemaPath.lastIndexOf('/') + 1);
  return !error.schemaPath.startsWith(parent) || error.schemaPath.startsWith(`${choice.schemaPath}/`);
}

/** In a branch that is a `$ref` the paths begin anew, with what it refers to. */
function splitByBranch(errors: readonly ErrorObject[], choice: ErrorObject): ErrorObject[][] {
  const schemas: readonly { readonly $ref?: string }[] = choice.schema;
  const branches: ErrorObject[][] = schemas.map(() => []);
  let current = 0;
  for (const error of errors) {
    const begun = schemas.findIndex(
      ({ $ref }, i) =>
        error.schemaPath.startsWith(`${choice.schemaPath}/${i}/`) ||
        ($ref !== undefined && error.schemaPath.startsWith(`${$ref}/`)),
    );
    if (begun >= 0) current = begun;
    branches[current]?.push(error);
  }
  return branches.filter((branch) => branch.length > 0);
}

function meant(branches: readonly ErrorObject[][], choice: ErrorObject): ErrorObject[] {
  const fitting = branches.filter((branch) => !branch.some((error) => isOfAnotherForm(error, choice)));
  if (fitting.length === 0) return [choice];
  const tagged = fitting.filter((branch) => tagError(branch, choice) === undefined);
  if (tagged.length === 0) return [mergedTag(fitting.map((branch) => tagError(branch, choice)!)) ?? choice];
  const [best, next] = [...tagged].sort((a, b) => a.length - b.length || depth(b) - depth(a));
  if (best === undefined) return [choice];
  if (next === undefined || next.length > best.length || depth(next) < depth(best)) return best;
  const common = best.filter((error) => tagged.every((branch) => branch.some((other) => isSame(error, other))));
  return common.length > 0 ? common : [choice];
}

/** A branch for texts says nothing about a mapping. */
function isOfAnotherForm(error: ErrorObject, choice: ErrorObject): boolean {
  if (error.instancePath !== choice.instancePath) return false;
  const isContainer = typeof error.data === 'object' && error.data !== null;
  return error.keyword === 'type' || (isContainer && (error.keyword === 'enum' || error.keyword === 'const'));
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

function isSame(a: ErrorObject, b: ErrorObject): boolean {
  const essence = ({ keyword, instancePath, params }: ErrorObject) => JSON.stringify([keyword, instancePath, params]);
  return essence(a) === essence(b);
}
