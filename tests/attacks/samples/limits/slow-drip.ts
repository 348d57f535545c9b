/*
tries: "to stay just below the limit of each call: that of the whole submission ends it"
earns: { shape: 0, multiIndex: 0, tensordot: 0, contract: 0, purity: 0 }
says: { purity: used up the time }
limits: { wallMsInAll: 600 }
*/
const drip = () => {
  let x = 3n ** 20000n;
  for (let i = 0; i < 3; i++) x *= x;
  return [`${x}`.length];
};
export const shape = (t: any) => drip();
export const multiIndex = (s: any) => drip();
export const tensordot = (a: any, b: any, axes: any) => drip();
export const contract = (a: any, b: any) => drip();
