import type { Node } from 'acorn';
import { simple } from 'acorn-walk';

/** An import of generated code: `require("specifier")`. The position is that of the specifier's literal. */
export interface RequireCall {
  readonly specifier: string;
  readonly at: number;
  readonly length: number;
  /** From 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
}

/** Every `require` of a fixed specifier; esbuild writes `import`, `export ... from` and `import()` in this form too. */
export function findRequires(ast: Node): RequireCall[] {
  const calls: RequireCall[] = [];
  simple(ast, {
    CallExpression({ callee, arguments: [argument], loc }) {
      if (callee.type !== 'Identifier' || callee.name !== 'require' || argument?.type !== 'Literal') return;
      if (typeof argument.value !== 'string') return;
      const { line, column } = loc?.start ?? { line: 1, column: 0 };
      const { start, end, value } = argument;
      calls.push({ specifier: value, at: start, length: end - start, line, column });
    },
  });
  return calls;
}
