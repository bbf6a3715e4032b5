/**
 * The PROXY protocol, versions 1 and 2: a TCP balancer says in front of the first byte from where a client really comes,
 * so that limits by address and the log mean the client and not the balancer.
 * https://www.haproxy.org/download/3.0/doc/proxy-protocol.txt
 */
import type { Socket } from 'node:net';
import { isIP } from 'node:net';

/** What the first bytes of a connection say. */
export type Header =
  /** The header is not whole yet. */
  | 'more'
  /** This is none. */
  | 'none'
  /** Its length in bytes, and the client's address; null where the balancer speaks for itself. */
  | { readonly length: number; readonly address: string | null };

const SIGNATURE = Buffer.from('\r\n\r\n\0\r\nQUIT\n', 'latin1');
/** The longest header of version 1. */
const LONGEST_1 = 107;
/** Longer headers of version 2 than this are nobody's. */
const LONGEST_2 = 2048;

export function readHeader(bytes: Buffer): Header {
  const known = Math.min(bytes.length, SIGNATURE.length);
  if (bytes.subarray(0, known).equals(SIGNATURE.subarray(0, known))) {
    return known < SIGNATURE.length ? 'more' : version2(bytes);
  }
  const start = bytes.subarray(0, 6).toString('latin1');
  if (!'PROXY '.startsWith(start)) return 'none';
  return version1(bytes);
}

/** `PROXY TCP4 192.0.2.1 192.0.2.9 56324 22`, ended by CR LF; the first address is the client's. */
function version1(bytes: Buffer): Header {
  const end = bytes.indexOf('\r\n');
  if (end < 0) return bytes.length < LONGEST_1 ? 'more' : 'none';
  const [, family, address = ''] = bytes.toString('latin1', 0, end).split(' ');
  const length = end + 2;
  if (family === 'UNKNOWN') return { length, address: null };
  return (family === 'TCP4' && isIP(address) === 4) || (family === 'TCP6' && isIP(address) === 6)
    ? { length, address }
    : 'none';
}

/** Signature, version and command, family, length of the rest, addresses and whatever else. */
function version2(bytes: Buffer): Header {
  if (bytes.length < 16) return 'more';
  const [what = 0, family = 0] = bytes.subarray(12);
  const length = 16 + bytes.readUInt16BE(14);
  if (what >> 4 !== 2 || length > LONGEST_2) return 'none';
  if (bytes.length < length) return 'more';
  // Command 0 is the balancer's own, such as a check whether the server is well.
  if ((what & 15) === 0) return { length, address: null };
  if (family === 0x11 && length >= 28) return { length, address: bytes.subarray(16, 20).join('.') };
  if (family === 0x21 && length >= 52) return { length, address: address6(bytes.subarray(16, 32)) };
  return { length, address: null };
}

const address6 = (bytes: Buffer): string =>
  Array.from({ length: 8 }, (_, at) => bytes.readUInt16BE(at * 2).toString(16)).join(':');

/**
 * Reads the header off a socket and leaves the rest in it. Resolves with the client's address, or null where the balancer
 * speaks for itself; rejects where there is no header, or none in time.
 */
export function readProxy(socket: Socket, ms: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let bytes = Buffer.alloc(0);
    const over = (): void => done(() => reject(new Error('no PROXY header')));
    const late = setTimeout(over, ms);
    const take = (chunk: Buffer): void => {
      bytes = Buffer.concat([bytes, chunk]);
      const header = readHeader(bytes);
      if (header === 'more') return;
      if (header === 'none') over();
      else
        done(() => {
          socket.pause();
          if (bytes.length > header.length) socket.unshift(bytes.subarray(header.length));
          resolve(header.address);
        });
    };
    const done = (then: () => void): void => {
      clearTimeout(late);
      socket.off('data', take).off('close', over);
      then();
    };
    socket.on('data', take).once('close', over);
  });
}
