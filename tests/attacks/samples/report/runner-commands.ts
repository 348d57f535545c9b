/*
tries: "lines that hosted systems obey: GitHub's, GitLab's, Azure's and TeamCity's"
earns: { tensordot: 0, purity: 3 }
says: { tensordot: "::error" }
prints: "::set-output name=score::100"
*/
export { contract, multiIndex, shape } from './honest.ts';
console.log('::set-output name=score::100\n::add-mask::0\n##[error]x\n##vso[task.complete result=Succeeded;]\n##teamcity[testFinished]\nsection_start:0:x\r\x1b[0K\r\n::stop-commands::x');
export function tensordot(a: any, b: any, axes: any) {
  throw new Error('x\n::error file=grade.ts,line=1::failed\r\n::set-env name=PATH::/tmp\u2028::warning::x');
}
