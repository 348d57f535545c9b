/*
tries: what Node and browsers put beside the language, by the full list of names
earns: all
*/
export * from './honest.ts';

const language = 'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError globalThis JSON Math ArrayBuffer Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float16Array Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set Iterator WeakMap WeakSet Proxy Reflect DisposableStack AsyncDisposableStack decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape isFinite isNaN console'.split(' ');
const others = Object.getOwnPropertyNames(globalThis).filter((name) => !language.includes(name));
if (others.length > 0) console.log(`BREACH: ${others}`);
