import { gunzipSync, gzipSync } from 'node:zlib';
import type { Report } from '../contract/report.ts';
import type { Submission } from '../contract/submission.ts';

/** What a worker is asked: what a thread of this machine would be. */
export type QueueQuestion =
  | { readonly task: 'grade'; readonly submission: Submission }
  | { readonly task: 'page'; readonly report: Report };

export type QueueAnswer =
  | { readonly report: Report; readonly sandboxes: readonly string[] }
  | { readonly page: string };

/** JSON in a fifth to a third of its bytes, as text: what waits lies in the server's memory. */
export function packJob(content: QueueQuestion | QueueAnswer): string {
  return gzipSync(JSON.stringify(content)).toString('base64');
}

export function unpackJob<Content extends QueueQuestion | QueueAnswer>(packed: string): Content {
  return JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString()) as Content;
}
