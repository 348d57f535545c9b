/*
tries: fields, names and types that a report shows, made of anything but letters
earns: { shape: 0, multiIndex: 0, tensordot: 0, contract: 0, purity: 2 }
*/
const key = '\x1b[2J\n::error::x\u202e<script>';
export const shape = (t: any) => ({ [key]: key });
export const multiIndex = (s: any) => [[key]];
export const tensordot = (a: any, b: any, axes: any) => {
  class Named extends Error {}
  Object.defineProperty(Named, 'name', { value: key });
  Named.prototype.name = key;
  throw new Named(key);
};
export const contract = (a: any, b: any) => {
  throw key;
};
