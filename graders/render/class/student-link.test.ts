import { describe, expect, test } from '@jest/globals';
import { shownName } from './student-link.ts';

const student = { id: 'ada', isOnRoster: true };

describe('shownName', () => {
  test('is the name, and the id where there is none', () => {
    expect(shownName({ ...student, name: 'Ada Lovelace' })).toBe('Ada Lovelace');
    expect(shownName(student)).toBe('ada');
  });

  test.each(['', ' \u3000', '\ud800'])('is the id where nothing of the name can be seen (%#)', (name) => {
    expect(shownName({ ...student, name })).toBe('ada');
  });
});
