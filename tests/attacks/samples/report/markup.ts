/*
tries: markup of web pages, Markdown and XML, in messages, texts and keys
earns: { tensordot: 0, contract: 0, purity: 3 }
says: { tensordot: "<script>" }
prints: "</textarea>"
*/
export { multiIndex, shape } from './honest.ts';
console.log('</textarea></pre><script>alert(1)</script>\n```\n# 100 points\n[x](javascript:alert(1))\n]]><testcase/>\n<!--');
export const tensordot = (a: any, b: any, axes: any) => {
  throw new Error('<script>alert(1)</script>"\'><img src=x onerror=alert(1)>&lt;]]>');
};
export const contract = (a: any, b: any) => ({ '<b>key</b>': '"><svg onload=alert(1)>', '|x|': '`x`', '](http://x)': '![](http://x)' });
