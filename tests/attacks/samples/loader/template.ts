/*
tries: a computed import, which a bundler expands by reading every file that it may mean
earns: all
naively: [marker]
*/
import { caught } from './weapon.ts';

export * from './honest.ts';
const name = 'tensor';
caught(() => (import(`../../reference/${name}.ts`) as any).then?.(console.log));
caught(() => (import(`../${name}.ts`) as any).then?.(console.log));
const load: any = (path: string) => import(`../../reference/${path}.ts`);
caught(() => load('tensor').then(({ answer }: any) => console.log(answer)));
