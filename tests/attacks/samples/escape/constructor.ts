/*
tries: the constructor of a constructor, which compiles text in the realm of whoever made it
earns: all
naively: [file, connection, datagram, socket, marker, secret, process]
*/
import { shape } from './honest.ts';
import { strike } from './weapon.ts';

export * from './honest.ts';

strike(shape, [], {}, globalThis, shape.constructor, Symbol, new Error('x'), Promise.resolve(1), /x/);
