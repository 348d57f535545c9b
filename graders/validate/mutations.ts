import { Node, SyntaxKind } from 'ts-morph';
import type { MutationOperator } from './mutant.ts';

/** One change of a source: the text of a node is replaced. */
export interface Mutation {
  readonly operator: MutationOperator;
  readonly node: Node;
  readonly after: string;
}

/** Every small mistake that can be made in a source, node by node. Words to a reader, thrown or printed, are left alone. */
export function mutationsOf(source: Node): Mutation[] {
  const found: Mutation[] = [];
  source.forEachDescendant((node, traversal) => {
    if (Node.isThrowStatement(node) || Node.isTypeNode(node) || Node.isImportDeclaration(node) || prints(node)) {
      traversal.skip();
      return;
    }
    const add: Add = (operator, after, changed = node) => {
      if (after !== undefined && after !== changed.getText()) found.push({ operator, node: changed, after });
    };
    for (const mutate of mutators) mutate(node, add);
  });
  return found;
}

/** Notes a change of the node, or of a part of it; none where there is nothing to put in its place. */
type Add = (operator: MutationOperator, after: string | undefined, changed?: Node) => void;
type Mutate = (node: Node, add: Add) => void;

const otherArithmetic = new Map([...swap('+', '-'), ...swap('*', '/'), ['%', '*'] as const, ['**', '*'] as const]);
const otherComparison = new Map([...swap('<', '<='), ...swap('>', '>='), ...swap('===', '!==')]);
const otherLogic = new Map(swap('&&', '||'));
const otherFunction = new Map([...swap('Math.max', 'Math.min'), ...swap('Math.floor', 'Math.ceil')]);
const otherMethod = new Map([...swap('every', 'some'), ...swap('push', 'unshift')]);

function swap(one: string, other: string): readonly (readonly [string, string])[] {
  return [
    [one, other],
    [other, one],
  ];
}

const binary: Mutate = (node, add) => {
  if (!Node.isBinaryExpression(node)) return;
  const operator = node.getOperatorToken();
  const [sign, left, right] = [operator.getText(), node.getLeft(), node.getRight()];
  if (isText(left) || isText(right)) return;
  add('comparison', otherComparison.get(sign), operator);
  add('logic', otherLogic.get(sign), operator);
  if (otherArithmetic.has(sign)) {
    add('arithmetic', otherArithmetic.get(sign), operator);
    add('dropped term', left.getText());
    // What 1 / x and 0 - x lose with their left side is another kind of mistake than a forgotten term.
    if (sign === '+' || sign === '*') add('dropped term', right.getText());
  }
  const compound = otherArithmetic.get(/^(.+)=$/.exec(sign)?.[1] ?? '');
  if (compound === undefined) return;
  add('arithmetic', `${compound}=`, operator);
  add('dropped term', '=', operator);
};

const prefix: Mutate = (node, add) => {
  if (!Node.isPrefixUnaryExpression(node)) return;
  const sign = node.getOperatorToken();
  if (sign === SyntaxKind.MinusToken || sign === SyntaxKind.ExclamationToken) {
    add('negation', node.getOperand().getText());
  }
};

const constant: Mutate = (node, add) => {
  if (!Node.isNumericLiteral(node)) return;
  const number = node.getLiteralValue();
  add('constant', Number.isInteger(number) ? `${number + 1}` : `${2 * number}`);
  if (number === 1 || number === 2) add('constant', `${number - 1}`);
};

const loop: Mutate = (node, add) => {
  if (!Node.isForStatement(node)) return;
  const condition = node.getCondition();
  if (!Node.isBinaryExpression(condition)) return;
  const bound = condition.getRight();
  if (Node.isNumericLiteral(bound)) return;
  add('loop bound', `${bound.getText()} - 1`, bound);
  add('loop bound', `${bound.getText()} + 1`, bound);
};

const indices: Mutate = (node, add) => {
  if (!Node.isElementAccessExpression(node)) return;
  const inner = node.getExpression();
  if (!Node.isElementAccessExpression(inner)) return;
  const [first, second] = [inner.getArgumentExpression()?.getText(), node.getArgumentExpression()?.getText()];
  add('indices', `${inner.getExpression().getText()}[${second}][${first}]`);
};

const call: Mutate = (node, add) => {
  if (!Node.isCallExpression(node)) return;
  const callee = node.getExpression();
  const args = node.getArguments();
  add('function', otherFunction.get(callee.getText()), callee);
  if (callee.getText() === 'Math.abs' && args[0]) add('function', `(${args[0].getText()})`);
  if (Node.isPropertyAccessExpression(callee)) {
    const method = callee.getNameNode();
    add('function', otherMethod.get(method.getText()), method);
    if (method.getText() === 'slice' && args.length === 0) add('copy', callee.getExpression().getText());
  }
  if (callee.getText() === 'structuredClone' && args[0]) add('copy', args[0].getText());
  // The order of what max, min, ... are given changes nothing, and a function in a number's place does not compile.
  if (/^Math\.(max|min|hypot)$/.test(callee.getText()) || args.some(isFunction)) return;
  for (const [i, next] of args.slice(1).entries()) {
    const texts = args.map((argument) => argument.getText());
    [texts[i], texts[i + 1]] = [next.getText(), texts[i] as string];
    add('arguments', `${callee.getText()}(${texts.join(', ')})`);
  }
};

const spread: Mutate = (node, add) => {
  if (!Node.isArrayLiteralExpression(node)) return;
  const [only, ...others] = node.getElements();
  if (Node.isSpreadElement(only) && others.length === 0) add('copy', only.getExpression().getText());
};

const condition: Mutate = (node, add) => {
  if (Node.isIfStatement(node)) {
    add('condition', 'true', node.getExpression());
    add('condition', 'false', node.getExpression());
  }
  if (Node.isConditionalExpression(node)) {
    add('condition', `(${node.getWhenTrue().getText()})`);
    add('condition', `(${node.getWhenFalse().getText()})`);
  }
};

const statement: Mutate = (node, add) => {
  const isRemovable = Node.isExpressionStatement(node) || Node.isContinueStatement(node) || Node.isBreakStatement(node);
  if (isRemovable) add('statement', ';');
};

const mutators: readonly Mutate[] = [binary, prefix, constant, loop, indices, call, spread, condition, statement];

function prints(node: Node): boolean {
  return Node.isExpressionStatement(node) && node.getText().startsWith('console.');
}

/** Text is put together with +, which has no -; what it says is no number. */
function isText(node: Node): boolean {
  return Node.isStringLiteral(node) || Node.isTemplateExpression(node);
}

function isFunction(node: Node): boolean {
  return Node.isArrowFunction(node) || Node.isFunctionExpression(node);
}
