import { test } from 'nablagrade/jest';
import './gradient-check.ts';

test('nothing is ever right', () => {
  throw new Error('no');
});
