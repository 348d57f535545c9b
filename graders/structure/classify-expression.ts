import { type ArrowFunction, type Expression, type FunctionDeclaration, type FunctionExpression, Node } from 'ts-morph';

/** A function whose parameters stand in the source. */
export type FunctionNode = FunctionDeclaration | FunctionExpression | ArrowFunction;

/** What the value of an expression is, as far as the syntax alone tells. */
export type ExpressionKind =
  | { readonly kind: 'function'; readonly node: FunctionNode }
  | { readonly kind: 'other'; readonly what: string }
  | { readonly kind: 'local'; readonly name: string }
  | { readonly kind: 'unknown' };

/** Example: `classifyExpression` of `(x) => x` is a function, of `[1, 2]` 'an array', of `make()` unknown. */
export function classifyExpression(expression: Expression): ExpressionKind {
  let inner = expression;
  while (
    Node.isParenthesizedExpression(inner) ||
    Node.isAsExpression(inner) ||
    Node.isSatisfiesExpression(inner) ||
    Node.isTypeAssertion(inner) ||
    Node.isNonNullExpression(inner)
  ) {
    inner = inner.getExpression();
  }
  if (Node.isArrowFunction(inner) || Node.isFunctionExpression(inner)) return { kind: 'function', node: inner };
  if (Node.isIdentifier(inner)) return { kind: 'local', name: inner.getText() };
  const what = describeLiteral(inner);
  return what === undefined ? { kind: 'unknown' } : { kind: 'other', what };
}

function describeLiteral(node: Node): string | undefined {
  if (Node.isNumericLiteral(node) || Node.isPrefixUnaryExpression(node)) return 'a number';
  if (Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node) || Node.isTemplateExpression(node)) {
    return 'a string';
  }
  if (Node.isTrueLiteral(node) || Node.isFalseLiteral(node)) return 'a boolean';
  if (Node.isArrayLiteralExpression(node)) return 'an array';
  if (Node.isObjectLiteralExpression(node)) return 'an object';
  if (Node.isClassExpression(node)) return 'a class';
  if (Node.isNullLiteral(node)) return 'null';
  return undefined;
}
