import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../contract/finding.ts';
import { findingText } from './finding-text.ts';

const sentence = (finding: Finding) => findingText(finding, 'step', ['W1', 'b']).sentence;

describe('findingText', () => {
  test('a wrong entry is named with both values in one notation', () => {
    const finding: Finding = {
      kind: 'mismatch',
      part: 'dW1',
      index: [0, 1],
      expected: -0.102791,
      received: -0.822325,
      difference: 0.719534,
      bound: 1e-14,
      differing: 24,
      entries: 24,
    };
    expect(sentence(finding)).toBe('dW1[0, 1] should be -0.102791, but is -0.822325; 24 of 24 entries differ.');
  });

  test('a wrong form is told with both forms', () => {
    const finding: Finding = {
      kind: 'wrong-form',
      part: '',
      index: [],
      expected: { kind: 'tensor', shape: [2, 3] },
      received: { kind: 'alien', what: 'a Promise' },
    };
    expect(sentence(finding)).toBe('step should return a 2 x 3 matrix, but returned a Promise.');
  });

  test('a changed argument is told by its name in the contract', () => {
    expect(sentence({ kind: 'changed-argument', argument: 0, index: [0, 1], before: 1, after: 0.9 })).toBe(
      'step changed its argument: W1[0, 1] was 1 before the call and 0.9 after it.',
    );
  });

  test('a thrown error is quoted with its place, and its text cannot steer a terminal', () => {
    const error = {
      isError: true,
      name: 'TypeError',
      message: 'x is \u001b[31mred',
      near: { file: 'linear-net.ts', line: 12, functionName: 'step' },
    };
    expect(sentence({ kind: 'no-value', observation: { outcome: 'threw', error, operations: 3 } })).toBe(
      'step threw TypeError: x is \\u001b[31mred (near linear-net.ts:12 in step).',
    );
  });

  test('a loop without end says how many turns it took', () => {
    const observation = { outcome: 'stopped', limit: 'operations', amount: 5_000_000 } as const;
    expect(sentence({ kind: 'no-value', observation })).toBe(
      'step did not come to an end: it was stopped after 5,000,000 loop turns and function entries.',
    );
  });

  test('a senseless call that was accepted says what made no sense', () => {
    expect(sentence({ kind: 'accepted-nonsense', because: 'the batch is empty' })).toBe(
      'step must throw an Error when the call makes no sense: here the batch is empty.',
    );
  });

  test('a function that is called too often, or never, is named with the calls that are enough', () => {
    const finding = { kind: 'wrong-evaluations', argument: 1, most: 4 } as const;
    expect(sentence({ ...finding, calls: 6 })).toBe('step calls b 6 times, and 4 calls are enough.');
    expect(sentence({ ...finding, calls: 0 })).toBe('step never calls b.');
  });
});
