import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { buildSync } from 'esbuild';

/**
 * TensorFlow.js with its CPU backend and its automatic differentiation.
 *
 * The build that Node loads holds no gradients; they stand in the package as ES modules without the extensions that Node
 * asks for. Bundled, they register themselves in the one global registry that every copy of the library shares.
 */
export async function loadTensorFlow(): Promise<typeof tf> {
  tf.enableProdMode(); // no advice on the console to install the native backend
  const { outputFiles } = buildSync({
    entryPoints: ['@tensorflow/tfjs-core/dist/register_all_gradients.js'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    external: ['node-fetch', 'util'],
  });
  await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]!.text)}`);
  return tf;
}
