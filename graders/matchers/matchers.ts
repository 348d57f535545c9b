import { toBeCloseToTensor } from './to-be-close-to-tensor.ts';
import { toBeGradientOf } from './to-be-gradient-of.ts';
import { toHaveShape } from './to-have-shape.ts';

/** The matchers that numerical code needs and Jest has not, in the form that its `expect.extend` wants. */
export const matchers = { toBeCloseToTensor, toHaveShape, toBeGradientOf };
