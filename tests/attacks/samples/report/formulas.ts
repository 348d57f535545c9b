/*
tries: formulas, which a spreadsheet computes when it opens a table
earns: { shape: 0, multiIndex: 0, tensordot: 0, contract: 0, purity: 0 }
says: { shape: "=cmd", contract: "@SUM" }
*/
const thrown = (text: string) => { throw new Error(text); };
export const shape = (t: any) => thrown('=cmd|\' /C calc\'!A0","=1+1');
export const multiIndex = (s: any) => thrown('+1+1\t=1\r=1');
export const tensordot = (a: any, b: any, axes: any) => thrown('-1+1;=HYPERLINK("http://x")');
export const contract = (a: any, b: any) => thrown('@SUM(1)\n=1');
