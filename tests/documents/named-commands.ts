/** A command of the repository that a document names, with what is typed after `--`. */
export interface NamedCommand {
  readonly script: string;
  readonly args: readonly string[];
}

/** What documents write where a person puts something else. */
const placeholders: Readonly<Record<string, string>> = {
  ID: 'a9',
  N: '2',
  P: '50',
  NAME: 'json',
  'NAME=FILE': 'json=report.json',
  'FAMILY:NUMBER': 'reals:1',
  'redis://HOST:PORT': 'redis://localhost:6379',
};

/** Every `npm run NAME`, in blocks of code and within sentences. */
export function namedCommands(markdown: string): NamedCommand[] {
  const oneLine = markdown.replace(/\\\n/g, ' ');
  const blocks = [...oneLine.matchAll(/^ *(`{3,})[^\n]*\n([\s\S]*?)^ *\1$/gm)].flatMap(([, , body = '']) =>
    body.split('\n'),
  );
  const sentences = oneLine.replace(/^ *(`{3,})[^\n]*\n[\s\S]*?^ *\1$/gm, '');
  const inline = [...sentences.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.replace(/\s+/g, ' '));
  return [...blocks, ...inline].flatMap((code) =>
    [...code.matchAll(/npm run (?:--silent )?([\w:-]+)( -- [^#|;&>]*)?/g)].map(([, script = '', rest = '']) => ({
      script,
      args: wordsOf(rest.replace(/^ -- /, '')),
    })),
  );
}

/** Optional parts and "and so on" are left away. */
function wordsOf(text: string): string[] {
  const words = [...text.replace(/\[[^\]]*\]|\.\.\.(?= |$)/g, '').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)];
  return words.map(([, double, single, plain = '']) => double ?? single ?? placeholders[plain] ?? plain);
}
