/*
tries: to keep TypeScript's parser busy for ages by calls that may begin arrow functions; its time doubles with each of them
earns: { shape: 0, purity: 3 }
*/
export { contract, multiIndex, tensordot } from './honest.ts';
const async = (x: any) => x;
async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(
async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(
1))))))))))))))))))))))))))))))))))))))));
