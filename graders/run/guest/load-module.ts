import type { ModuleFunction } from './wire.ts';

const { apply } = Reflect;
const PlainError = Error;

/**
 * Evaluates the entry module, and those it imports, and gives back its exports.
 *
 * The compiler has put each file's path in place of the specifier, so a specifier that is computed at run time finds
 * nothing. As in Node, a file that is imported in a circle is seen as far as it has got.
 * Errors: whatever a module throws.
 */
export function loadModule(modules: Readonly<Record<string, ModuleFunction>>, entry: string): unknown {
  const loaded: Record<string, { readonly module: { exports: unknown } }> = { __proto__: null } as never;

  const requireFile = (path: unknown): unknown => {
    if (typeof path !== 'string') throw new PlainError('cannot import what is no string');
    const earlier = loaded[path];
    if (earlier !== undefined) return earlier.module.exports;
    const evaluate = modules[path];
    if (evaluate === undefined) throw new PlainError(`cannot import "${path}": only files of the submission`);
    const module = { exports: {} as unknown };
    loaded[path] = { module };
    apply(evaluate, undefined, [module, module.exports, requireFile]);
    return module.exports;
  };

  return requireFile(entry);
}
