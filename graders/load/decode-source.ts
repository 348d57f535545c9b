import type { UnreadableReason } from '../contract/problem.ts';

/** One file as text, or why it is none. */
export type LoadedFile =
  | { readonly outcome: 'read'; readonly text: string; readonly bytes: number }
  | { readonly outcome: 'refused'; readonly reason: UnreadableReason; readonly limit?: number };

/** Bytes as strict UTF-8 source text; a byte order mark is dropped. */
export function decodeSource(bytes: Uint8Array): LoadedFile {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { outcome: 'refused', reason: 'not-utf-8' };
  }
  if (text.includes('\0')) return { outcome: 'refused', reason: 'a-nul-byte' };
  return { outcome: 'read', text, bytes: bytes.length };
}
