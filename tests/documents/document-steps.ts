/** What a reader of a document does at one of its code blocks. */
export type DocumentStep =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'replace'; readonly path: string; readonly before: string; readonly after: string }
  | { readonly kind: 'run'; readonly command: string; readonly output: readonly string[] };

interface Block {
  readonly language: string;
  readonly body: readonly string[];
  /** The file that the line above the block names, as in "`docs/a.md`:". */
  readonly path: string | undefined;
}

/**
 * The steps of a document. A block below a file's name is that file's text, or as `diff` a change of it; a `console` block holds
 * commands after `$ `, each with what it prints. All other blocks are only read.
 */
export function documentSteps(markdown: string): DocumentStep[] {
  return codeBlocks(markdown).flatMap(({ language, body, path }): DocumentStep[] => {
    if (language === 'console') return commandsOf(body);
    if (path === undefined) return [];
    if (language !== 'diff') return [{ kind: 'write', path, text: `${body.join('\n')}\n` }];
    const without = (sign: string) => body.flatMap((line) => (line.startsWith(sign) ? [] : [line.slice(1)])).join('\n');
    return [{ kind: 'replace', path, before: without('+'), after: without('-') }];
  });
}

export function codeBlocks(markdown: string): Block[] {
  const lines = markdown.split('\n');
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [, fence, language = ''] = /^(`{3,})(\w*)$/.exec(lines[i] ?? '') ?? [];
    if (fence === undefined) continue;
    const end = lines.indexOf(fence, i + 1);
    const [, path] = /^`([^`\s]+)`:$/.exec(lines[i - 2] ?? '') ?? [];
    blocks.push({ language, body: lines.slice(i + 1, end), path });
    i = end;
  }
  return blocks;
}

function commandsOf(body: readonly string[]): DocumentStep[] {
  const starts = body.flatMap((line, i) => (line.startsWith('$ ') ? [i] : []));
  return starts.map((start, i) => ({
    kind: 'run',
    command: (body[start] ?? '').slice(2),
    output: body.slice(start + 1, starts[i + 1]),
  }));
}
