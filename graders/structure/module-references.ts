import { type ImportDeclaration, Node, type SourceFile, ts } from 'ts-morph';

/** One place where a file asks for another module while it runs. */
export interface ModuleReference {
  readonly specifier: string;
  readonly position: number;
  /** `import(...)` gives a promise, and no promise is ever waited for: it is forbidden whatever it names. */
  readonly dynamic: boolean;
}

/**
 * What a file needs from other modules when it runs; imports that only types need are erased and not among them.
 *
 * A name counts as needed when it stands anywhere in the file outside of types, so that an import is also kept when
 * only a variable of the same name is used.
 */
export function moduleReferences(source: SourceFile): ModuleReference[] {
  const uses = usesIn(source);
  const references: ModuleReference[] = [...uses.calls];
  for (const statement of source.getStatements()) {
    if (Node.isImportDeclaration(statement)) {
      if (!isErased(statement, uses.names)) references.push(reference(statement.getModuleSpecifier()));
    } else if (Node.isExportDeclaration(statement)) {
      const specifier = statement.getModuleSpecifier();
      const named = statement.getNamedExports();
      const isEmpty = statement.hasNamedExports() && named.every((name) => name.isTypeOnly());
      if (specifier !== undefined && !statement.isTypeOnly() && !isEmpty) references.push(reference(specifier));
    } else if (Node.isImportEqualsDeclaration(statement) && !statement.isTypeOnly()) {
      const target = statement.getModuleReference();
      const specifier = Node.isExternalModuleReference(target) ? target.getExpression() : undefined;
      if (specifier !== undefined && Node.isStringLiteral(specifier)) references.push(reference(specifier));
    }
  }
  return references.sort((a, b) => a.position - b.position);
}

function reference(literal: Node & { getLiteralText(): string }): ModuleReference {
  return { specifier: literal.getLiteralText(), position: literal.getStart(), dynamic: false };
}

function isErased(declaration: ImportDeclaration, names: ReadonlySet<string>): boolean {
  const clause = declaration.getImportClause();
  if (clause === undefined) return false;
  if (clause.isTypeOnly()) return true;
  const locals = clause
    .getNamedImports()
    .filter((name) => !name.isTypeOnly())
    .map((name) => (name.getAliasNode() ?? name.getNameNode()).getText());
  for (const node of [clause.getDefaultImport(), clause.getNamespaceImport()]) {
    if (node !== undefined) locals.push(node.getText());
  }
  return !locals.some((name) => names.has(name));
}

/** The identifiers that stand where values stand, and the calls of `import` and `require` with what they name. */
function usesIn(source: SourceFile): { names: ReadonlySet<string>; calls: readonly ModuleReference[] } {
  const file = source.compilerNode;
  const names = new Set<string>();
  const calls: ModuleReference[] = [];
  // A stack of our own: trees of long sums are deeper than the engine's.
  const open: ts.Node[] = [file];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isOnlyForTypes(node)) continue;
    if (ts.isIdentifier(node) && isValueUse(node)) names.add(node.text);
    if (ts.isCallExpression(node)) {
      const [argument] = node.arguments;
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        calls.push({ specifier: node.getText(file), position: node.getStart(file), dynamic: true });
      } else if (
        ts.isIdentifier(node.expression) &&
        node.expression.text === 'require' &&
        node.arguments.length === 1 && // a student's own `require(condition, message)` has two
        argument !== undefined &&
        ts.isStringLiteralLike(argument)
      ) {
        calls.push({ specifier: argument.text, position: argument.getStart(file), dynamic: false });
      }
    }
    ts.forEachChild(node, (child) => {
      open.push(child);
    });
  }
  return { names, calls };
}

function isOnlyForTypes(node: ts.Node): boolean {
  if (ts.isExpressionWithTypeArguments(node)) {
    return ts.isHeritageClause(node.parent) && node.parent.token === ts.SyntaxKind.ImplementsKeyword;
  }
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    (ts.isExportDeclaration(node) && (node.isTypeOnly || node.moduleSpecifier !== undefined)) ||
    (ts.isExportSpecifier(node) && node.isTypeOnly)
  );
}

/** Neither the name of a member nor of something declared here. */
function isValueUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node;
  if (ts.isExportSpecifier(parent)) return (parent.propertyName ?? parent.name) === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  return !('name' in parent && parent.name === node);
}
