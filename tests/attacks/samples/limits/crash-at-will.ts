/*
tries: to take the process down in each call, so that the grader is busy starting new ones
earns: { tensordot: 0, contract: 0, shape: 0, multiIndex: 0, purity: 0 }
says: { shape: more memory }
limits: { heapMiB: 48, restarts: 2 }
*/
const fill = () => {
  const kept: any[] = [];
  for (;;) kept.push(new Array(1000000).fill(kept.length));
};
export const shape = (t: any) => fill();
export const multiIndex = (s: any) => fill();
export const tensordot = (a: any, b: any, axes: any) => fill();
export const contract = (a: any, b: any) => fill();
