import { expect, test } from '@jest/globals';
import { MalformedFrame } from './decode-value.ts';
import { readFrame } from './read-frame.ts';

test('frames: what no honest guest writes is malformed, never another error', () => {
  const lines = [
    '',
    'null',
    '[]',
    '"x"',
    '{',
    '{}',
    '{"frame":"verdict","score":100}',
    '{"frame":"crashed"}',
    '{"frame":"module"}',
    '{"frame":"module","outcome":"loaded"}',
    '{"frame":"module","outcome":"loaded","exports":[1]}',
    '{"frame":"module","outcome":"loaded","exports":[{"kind":"function"}]}',
    '{"frame":"module","outcome":"loaded","exports":[{"kind":"other","what":"a number"}]}',
    '{"frame":"call"}',
    '{"frame":"call","index":-1,"outcome":"missing"}',
    '{"frame":"call","index":0.5,"outcome":"missing"}',
    '{"frame":"call","index":"0","outcome":"missing"}',
    '{"frame":"call","index":0,"outcome":"passed"}',
    '{"frame":"call","index":0,"outcome":"returned","value":1}',
    '{"frame":"call","index":0,"outcome":"returned","operations":1}',
    '{"frame":"call","index":0,"outcome":"returned","value":1,"operations":1e400}',
    '{"frame":"call","index":0,"outcome":"returned","value":1,"operations":1,"after":1}',
    '{"frame":"call","index":0,"outcome":"returned","value":1,"operations":1,"functionCalls":[[0]]}',
    '{"frame":"call","index":0,"outcome":"returned","value":1,"operations":1,"console":1}',
    '{"frame":"call","index":0,"outcome":"unreadable","reason":"boring"}',
    '{"frame":"call","index":0,"outcome":"threw","isError":1,"name":"s","message":"s","operations":1,"site":0}',
    '{"frame":"call","index":0,"outcome":"threw","isError":true,"name":"x","message":"s","operations":1,"site":0}',
    '{"frame":"call","index":0,"outcome":"exhausted"}',
    '{"frame":"later","index":0}',
    `{"frame":"later","index":0,"value":${'['.repeat(1e5)}${']'.repeat(1e5)}}`,
  ];
  for (const line of lines) expect(() => readFrame(line)).toThrow(MalformedFrame);
});

test('frames: a whole one is read', () => {
  const line =
    '{"frame":"call","index":3,"outcome":"returned","value":["n-0"],"operations":7,"after":[1],"functionCalls":[[0,2]]}';
  expect(readFrame(line)).toStrictEqual({
    frame: 'call',
    index: 3,
    console: '',
    ending: {
      outcome: 'returned',
      value: [-0],
      wire: ['n-0'],
      operations: 7,
      argumentsAfter: [1],
      functionCalls: { 0: 2 },
    },
  });
});
