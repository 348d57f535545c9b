import { expect, test } from '@jest/globals';
import { classList } from './class-list.ts';

const entry = (id: string) => ({ id, path: `in/${id}` });

test('classList: the roster comes first and in its order, each student with what was handed in, and strangers last', () => {
  const roster = ['zo\u00eb', 'bob', 'ada'].map((id) => ({ id, name: id.toUpperCase(), isOnRoster: true }));
  const list = classList([entry('ada'), entry('eve'), entry('zo\u00eb')], roster);
  expect(list.map(({ student, entry }) => [student.id, student.isOnRoster, entry?.path])).toEqual([
    ['zo\u00eb', true, 'in/zo\u00eb'],
    ['bob', true, undefined],
    ['ada', true, 'in/ada'],
    ['eve', false, 'in/eve'],
  ]);
  expect(list[1]?.student.name).toBe('BOB');
});

test('classList: without a roster nobody is a stranger', () => {
  expect(classList([entry('ada')])).toEqual([{ student: { id: 'ada', isOnRoster: true }, entry: entry('ada') }]);
});
