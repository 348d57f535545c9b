import { type Token, tokenizer, tokTypes } from 'acorn';
import { transformSync } from 'esbuild';

// Called for every token: a look into the global object each time is slow where that is not the process's own, as in Jest.
const { imul } = Math;

/** Tokens in a run: long enough to say what is computed, short enough to lie within one formula. */
const runLength = 24;

/** Of them, different ones that a loop, a list of parameters or any other commonplace does not have. */
const leastTelling = 3;

const commonplace = /^(0|1|length|map|push|Array|from|\W+)$/;

/**
 * The runs of tokens that code consists of, each as a number.
 *
 * Types are stripped and the code is minified before, and names count only where they are names of properties: so a run is the
 * same in whatever bundle it ends up. Code that is no TypeScript has none.
 */
export function codeRuns(source: string): ReadonlySet<number> {
  const tokens = tokensOf(minified(source));
  const runs = new Set<number>();
  for (let start = 0; start + runLength <= tokens.length; start++) {
    if (isTelling(tokens, start)) runs.add(hashOf(tokens, start));
  }
  return runs;
}

interface CodeToken {
  readonly hash: number;
  readonly isTelling: boolean;
}

function minified(source: string): string {
  try {
    return transformSync(source, { loader: 'ts', minify: true, target: 'node20', format: 'esm', logLevel: 'silent' })
      .code;
  } catch {
    return '';
  }
}

function tokensOf(code: string): CodeToken[] {
  const tokens: CodeToken[] = [];
  let isProperty = false;
  for (const token of tokenizer(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true })) {
    const text = isName(token) && !isProperty ? 'name' : code.slice(token.start, token.end);
    const isTelling = text !== 'name' && token.type.keyword === undefined && !commonplace.test(text);
    tokens.push({ hash: textHash(text), isTelling });
    isProperty = token.type === tokTypes.dot || token.type === tokTypes.questionDot;
  }
  return tokens;
}

function isName({ type }: Token): boolean {
  return type === tokTypes.name;
}

function textHash(text: string): number {
  let hash = 7;
  for (let i = 0; i < text.length; i++) hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

function isTelling(tokens: readonly CodeToken[], start: number): boolean {
  const different: number[] = [];
  for (let i = start; i < start + runLength && different.length < leastTelling; i++) {
    const { hash, isTelling } = tokens[i] as CodeToken;
    if (isTelling && !different.includes(hash)) different.push(hash);
  }
  return different.length === leastTelling;
}

/** Two runs of one number, in some 10^5 of them, are as likely as one in a million. */
function hashOf(tokens: readonly CodeToken[], start: number): number {
  let [high, low] = [1, 2];
  for (let i = start; i < start + runLength; i++) {
    const { hash } = tokens[i] as CodeToken;
    high = imul(high ^ hash, 0x85ebca6b) ^ (high >>> 15);
    low = imul(low ^ hash, 0xc2b2ae35) ^ (low >>> 13);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
