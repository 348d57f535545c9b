import type { AnyNode, Function as FunctionNode, Node } from 'acorn';
import { fullAncestor } from 'acorn-walk';

/** A loop turn or function entry of the generated code: where it stands, from line 1 and column 0. */
export interface Site {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly functionName?: string;
}

/** Text to put into the code at a position, in place of `length` characters. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** Where to count: before what stands at `from`, or around what stands between `from` and `to`. */
export interface CountingPoint {
  readonly site: Site;
  readonly from: number;
  readonly around?: { readonly to: number; readonly as: 'statement' | 'expression' };
}

/** Every start of a function body, loop body, field initialiser and static block of a module, and its top-level statements. Errors: a deep nesting overflows the stack. */
export function countingPoints(ast: Node, code: string, file: string): CountingPoint[] {
  const points: CountingPoint[] = [];
  fullAncestor(ast, (visited, _state, ancestors) => {
    const node = visited as AnyNode;
    const path = ancestors as readonly AnyNode[];
    if (isExportGetter(path)) return;
    const before = (from: number) => points.push({ site: siteOf(node, file, path), from });
    const around = ({ start, end }: Node, as: 'statement' | 'expression') =>
      points.push({ site: siteOf(node, file, path), from: start, around: { to: end, as } });
    switch (node.type) {
      case 'Program':
        // Not for their cost, but so that an error of the top level has a line.
        for (const statement of node.body) {
          if (!('directive' in statement)) points.push({ site: siteOf(statement, file, []), from: statement.start });
        }
        break;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        if (node.body.type === 'BlockStatement') before(node.body.start + 1);
        else around(node.body, 'expression');
        break;
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
        around(node.body, 'statement');
        break;
      case 'PropertyDefinition':
        // A function or class takes its name from the field only while it stands there bare; it counts its own entries.
        if (node.value && !/Function|Class/.test(node.value.type)) around(node.value, 'expression');
        break;
      case 'StaticBlock':
        before(code.indexOf('{', node.start) + 1);
    }
  });
  return points;
}

/** The edits that put an expression at a point. */
export function countingEdits({ from, around }: CountingPoint, counting: string): Edit[] {
  const insert = (at: number, text: string): Edit => ({ at, length: 0, text });
  if (around === undefined) return [insert(from, `${counting};`)];
  return around.as === 'statement'
    ? [insert(from, `{${counting};`), insert(around.to, '}')]
    : [insert(from, `(${counting},`), insert(around.to, ')')];
}

/** The code with all edits made. Edits may touch but not overlap. */
export function applyEdits(code: string, edits: readonly Edit[]): string {
  let result = '';
  let copied = 0;
  for (const { at, length, text } of [...edits].sort((a, b) => a.at - b.at)) {
    result += code.slice(copied, at) + text;
    copied = at + length;
  }
  return result + code.slice(copied);
}

/**
 * esbuild's `__export(exports, { f: () => f })` and `__defProp(to, key, { get: () => from[key] })`: they are not the
 * student's code and are met at each use of an import. Whoever writes the same hides nothing: it has no loop and no call.
 */
function isExportGetter(path: readonly AnyNode[]): boolean {
  const [call, , property, node] = path.slice(-4);
  if (call?.type !== 'CallExpression' || property?.type !== 'Property') return false;
  if (call.callee.type !== 'Identifier' || !/^__(export|defProp)$/.test(call.callee.name)) return false;
  return node?.type === 'ArrowFunctionExpression' && node.params.length === 0 && isPlainLookup(node.body);
}

function isPlainLookup(node: AnyNode): boolean {
  if (node.type === 'MemberExpression') return [node.object, node.property].every(({ type }) => type === 'Identifier');
  return node.type === 'Identifier';
}

function siteOf(node: AnyNode, file: string, ancestors: readonly AnyNode[]): Site {
  const { line, column } = node.loc?.start ?? { line: 1, column: 0 };
  const name = enclosingName(ancestors);
  return { file, line, column, ...(name === undefined ? {} : { functionName: name }) };
}

function enclosingName(ancestors: readonly AnyNode[]): string | undefined {
  const depth = ancestors.findLastIndex((node) => /Function(Declaration|Expression)$/.test(node.type));
  const inner = ancestors[depth] as FunctionNode | undefined;
  return inner === undefined ? undefined : (inner.id?.name ?? nameByPlace(ancestors[depth - 1]));
}

/** The name that an anonymous function has from where it stands: `const f = () => ...`, `{ f() {} }`, `class { f() {} }`. */
function nameByPlace(parent: AnyNode | undefined): string | undefined {
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  if (parent?.type === 'AssignmentExpression' && parent.left.type === 'Identifier') return parent.left.name;
  const isKeyed =
    parent?.type === 'Property' || parent?.type === 'MethodDefinition' || parent?.type === 'PropertyDefinition';
  return isKeyed && !parent.computed && parent.key.type === 'Identifier' ? parent.key.name : undefined;
}
