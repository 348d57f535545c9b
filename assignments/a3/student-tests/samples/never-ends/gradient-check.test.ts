import { test } from 'nablagrade/jest';

test('passes', () => {});
test('never ends', () => {
  for (;;);
});
