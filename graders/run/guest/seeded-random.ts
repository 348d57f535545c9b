const { imul } = Math;
let state = 0;

/** Starts the one stream that every call gets, so that no result depends on the order of calls. */
export function restartRandom(): void {
  state = 0x9e3779b9;
}

/** Replaces `Math.random`. Source: mulberry32, public domain. */
export function seedMathRandom(): void {
  restartRandom();
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}
