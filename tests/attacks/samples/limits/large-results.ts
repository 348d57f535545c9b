/*
tries: "results that are too much to read: too wide, too deep, too long a text, too long an error"
earns: { shape: 0, multiIndex: 0, tensordot: 0, contract: 0, purity: 0 }
says: { shape: "more than 200,000 values", multiIndex: nested deeper than 16, tensordot: characters of text, contract: "threw Error: x" }
*/
export const shape = (t: any) => new Array(200001).fill(0);
export const multiIndex = (s: any) => {
  let deep: any = [];
  for (let i = 0; i < 100000; i++) deep = [deep];
  return deep;
};
export const tensordot = (a: any, b: any, axes: any) => 'x'.repeat(2 ** 22);
export const contract = (a: any, b: any) => {
  throw new Error('x'.repeat(2 ** 22));
};
