import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCsv } from './parse-csv.ts';

const texts = (source: string) =>
  parseCsv(Buffer.from(source), 't.csv').rows.map(({ cells }) => cells.map(({ text }) => text));
const lines = (source: string) => parseCsv(Buffer.from(source), 't.csv').rows.map(({ line }) => line);

describe('parseCsv: the form of a file is no part of what it says', () => {
  const table = [
    ['id', 'name'],
    ['7', 'Lovelace, Ada; "the first"\nof two'],
  ];
  const written = (separator: string, end: string) =>
    ['id', '"name"'].join(separator) + end + ['7', '"Lovelace, Ada; ""the first""\nof two"'].join(separator) + end;

  test.each([',', ';', '\t'])('cells may be separated by %j', (separator) => {
    for (const end of ['\n', '\r\n', '\r'])
      for (const mark of ['', '\ufeff']) expect(texts(mark + written(separator, end))).toEqual(table);
  });

  test('line ends may be mixed, the last one missing, and empty rows stand between', () => {
    expect(texts('a,b\r\n1,2\n\n,\r\n  ,\r3,4')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('rows may be of any length, and quotation marks may stand within a cell', () => {
    expect(texts('a,b\n1\n1,2,3\nO"Neill,"x"y\n')).toEqual([['a', 'b'], ['1'], ['1', '2', '3'], ['O"Neill', '"x"y']]);
  });

  test('a file of nothing has no rows', () => {
    expect(texts('')).toEqual([]);
    expect(texts('\ufeff\r\n\r\n')).toEqual([]);
  });
});

test('parseCsv: a row is told by the line that it begins in', () => {
  expect(lines('a,b\r\n"1\r\n\r\n",2\r\n\r\n3,4\r\n')).toEqual([1, 2, 6]);
});

test('parseCsv: a cell stands where it says, quotation marks included', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '👩', ',', '"', '\n', '\r', ' '), maxLength: 6 });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), (table, end, mark) => {
      const quoted = table.map((row) => ['k', ...row].map((text) => `"${text.replaceAll('"', '""')}"`));
      const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${quoted.map((row) => row.join(',')).join(end)}${end}`);
      const read = parseCsv(bytes, 't.csv').rows;
      expect(read.map(({ cells }) => cells.map(({ start, end: stop }) => bytes.toString('utf8', start, stop)))).toEqual(
        quoted,
      );
    }),
  );
});

describe('parseCsv: what is no table is told in one line', () => {
  test('a quotation mark that is not closed', () => {
    expect(() => texts('a,b\n1,"x\n2,y\n')).toThrow(/^t\.csv: .*line \d+: close the quotation mark$/);
  });

  test('another encoding', () => {
    expect(() => parseCsv(Buffer.from('M\u00fcller', 'latin1'), 't.csv')).toThrow('t.csv: it is not UTF-8');
    expect(() => parseCsv(Buffer.from('\ufeffid', 'utf16le'), 't.csv')).toThrow('t.csv: it is not UTF-8');
  });
});
