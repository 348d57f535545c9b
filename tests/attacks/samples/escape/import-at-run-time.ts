/*
tries: "`import()`, whose promise is rejected by the host in its own realm"
earns: all
*/
import { caught, strike } from './weapon.ts';

export * from './honest.ts';

for (const specifier of ['f' + 's', 'node:' + 'vm', './no' + 'where', '']) {
  const pending: any = caught(() => import(specifier));
  strike(pending);
  pending?.catch?.((thrown: any) => strike(thrown, thrown.constructor));
  pending?.then?.((module: any) => strike(module, module.default));
}
