import {
  type ExportDeclaration,
  type ImportDeclaration,
  Node,
  type SourceFile,
  VariableDeclarationKind,
} from 'ts-morph';
import { classifyExpression, type FunctionNode } from './classify-expression.ts';

/** What a name stands for, as far as one file's syntax tells, and where it says so. */
export type Meaning = { readonly at: Node } & (
  | { readonly kind: 'function'; readonly node: FunctionNode }
  | { readonly kind: 'other'; readonly what: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'local'; readonly name: string }
  | { readonly kind: 'elsewhere'; readonly specifier: string; readonly name: string }
);

/** The names of one file that have a value while it runs; types have none. */
export interface FileNames {
  /** Declared at the top level, or imported. */
  readonly locals: ReadonlyMap<string, Meaning>;
  /** By the name under which they are exported, the default as 'default'. */
  readonly exports: ReadonlyMap<string, Meaning>;
  /** The specifiers of `export * from`. */
  readonly stars: readonly string[];
  /** `export =`, `module.exports =` or `exports.f =`: what these export is not followed. */
  readonly assignsExports: boolean;
}

export function fileNames(source: SourceFile): FileNames {
  const locals = new Map<string, Meaning>();
  const exports = new Map<string, Meaning>();
  const stars: string[] = [];
  let assignsExports = false;

  for (const statement of source.getStatements()) {
    if (Node.isImportDeclaration(statement)) {
      for (const [name, meaning] of importedNames(statement)) locals.set(name, meaning);
    } else if (Node.isExportDeclaration(statement)) {
      const specifier = statement.getModuleSpecifierValue();
      for (const [name, meaning] of reexportedNames(statement)) exports.set(name, meaning);
      if (specifier !== undefined && isStar(statement)) stars.push(specifier);
    } else if (Node.isExportAssignment(statement)) {
      if (statement.isExportEquals()) assignsExports = true;
      else exports.set('default', { ...classifyExpression(statement.getExpression()), at: statement });
    } else if (Node.isExpressionStatement(statement)) {
      assignsExports ||= /^(module\s*\.\s*)?exports\s*[.[=]/.test(statement.getText().slice(0, 80));
    } else {
      for (const [name, meaning] of declaredNames(statement)) {
        locals.set(name, meaning);
        if (!Node.isExportable(statement) && !Node.isVariableStatement(statement)) continue;
        if (!statement.hasExportKeyword()) continue;
        exports.set(statement.hasDefaultKeyword() ? 'default' : name, { kind: 'local', name, at: meaning.at });
      }
    }
  }
  return { locals, exports, stars, assignsExports };
}

function* importedNames(declaration: ImportDeclaration): Generator<[string, Meaning]> {
  if (declaration.isTypeOnly()) return;
  const specifier = declaration.getModuleSpecifierValue();
  const byDefault = declaration.getDefaultImport();
  if (byDefault !== undefined) {
    yield [byDefault.getText(), { kind: 'elsewhere', specifier, name: 'default', at: byDefault }];
  }
  const namespace = declaration.getNamespaceImport();
  if (namespace !== undefined) yield [namespace.getText(), { kind: 'other', what: 'a namespace', at: namespace }];
  for (const named of declaration.getNamedImports()) {
    if (named.isTypeOnly()) continue;
    const local = named.getAliasNode() ?? named.getNameNode();
    yield [local.getText(), { kind: 'elsewhere', specifier, name: named.getName(), at: local }];
  }
}

function* reexportedNames(declaration: ExportDeclaration): Generator<[string, Meaning]> {
  if (declaration.isTypeOnly()) return;
  const specifier = declaration.getModuleSpecifierValue();
  const namespace = declaration.getNamespaceExport();
  if (namespace !== undefined) yield [namespace.getName(), { kind: 'other', what: 'a namespace', at: namespace }];
  for (const named of declaration.getNamedExports()) {
    if (named.isTypeOnly()) continue;
    const at = named.getAliasNode() ?? named.getNameNode();
    const name = named.getName();
    yield [
      at.getText(),
      specifier === undefined ? { kind: 'local', name, at } : { kind: 'elsewhere', specifier, name, at },
    ];
  }
}

function isStar(declaration: ExportDeclaration): boolean {
  return !declaration.isTypeOnly() && !declaration.hasNamedExports() && declaration.getNamespaceExport() === undefined;
}

function* declaredNames(statement: Node): Generator<[string, Meaning]> {
  if (Node.isVariableStatement(statement)) {
    if (statement.hasDeclareKeyword()) return;
    const isConst = statement.getDeclarationKind() === VariableDeclarationKind.Const;
    for (const declaration of statement.getDeclarations()) {
      const at = declaration.getNameNode();
      const initializer = declaration.getInitializer();
      if (!Node.isIdentifier(at)) {
        for (const name of patternNames(at)) yield [name.getText(), { kind: 'unknown', at: name }];
        continue;
      }
      const value = initializer === undefined ? undefined : classifyExpression(initializer);
      // A variable that is no function yet may become one.
      const isKnown = value !== undefined && (isConst || value.kind === 'function');
      yield [at.getText(), isKnown ? { ...value, at } : { kind: 'unknown', at }];
    }
  } else if (Node.isFunctionDeclaration(statement)) {
    const at = statement.getNameNode() ?? statement;
    // An overload without its body is erased.
    if (statement.hasBody()) yield [statement.getName() ?? 'default', { kind: 'function', node: statement, at }];
  } else if (Node.isClassDeclaration(statement)) {
    const at = statement.getNameNode() ?? statement;
    if (!statement.hasDeclareKeyword())
      yield [statement.getName() ?? 'default', { kind: 'other', what: 'a class', at }];
  } else if (Node.isEnumDeclaration(statement)) {
    if (!statement.hasDeclareKeyword())
      yield [statement.getName(), { kind: 'other', what: 'an enum', at: statement.getNameNode() }];
  } else if (Node.isModuleDeclaration(statement)) {
    // A namespace may add to a function of its name, or hold types only.
    yield [statement.getName(), { kind: 'unknown', at: statement.getNameNode() }];
  } else if (Node.isImportEqualsDeclaration(statement) && !statement.isTypeOnly()) {
    yield [statement.getName(), { kind: 'unknown', at: statement.getNameNode() }];
  }
}

/** The names that a destructuring declares, by a stack of its own: patterns nest as deeply as their author likes. */
function* patternNames(pattern: Node): Generator<Node> {
  const open = [pattern];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (Node.isIdentifier(node)) yield node;
    else if (Node.isBindingElement(node)) open.push(node.getNameNode());
    else if (Node.isObjectBindingPattern(node) || Node.isArrayBindingPattern(node)) open.push(...node.getElements());
  }
}
