import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/**
 * Bundles the text of a module that lies in `folder` and imports what came of it.
 *
 * Numbers: what it writes to the console is dropped.
 */
export async function loadBundle(
  text: string,
  folder: URL,
  plugins: Plugin[] = [],
): Promise<Readonly<Record<string, unknown>>> {
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir: fileURLToPath(folder), loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'node20',
    write: false,
    drop: ['console'],
    logLevel: 'error',
    plugins,
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error(`nothing was bundled in ${folder}`);
  return import(`data:text/javascript;base64,${Buffer.from(bundle.contents).toString('base64')}`);
}
