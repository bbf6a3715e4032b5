import type { Connection } from 'ssh2';

const USERAUTH_BANNER = 53;

/** What ssh2 keeps to itself of a connection: the way a packet is made and sent. */
interface Internals {
  readonly _protocol: {
    readonly _packetRW: {
      readonly write: { readonly allocStart: number; alloc(size: number): Buffer; finalize(packet: Buffer): Buffer };
    };
    readonly _cipher: { encrypt(packet: Buffer): void };
  };
}

/**
 * Sends words that ssh shows above its own while the log-in lasts (RFC 4252 §5.4). ssh2 sends a banner only at its
 * beginning, to everyone; who may enter has no need of it.
 */
export function sendBanner(connection: Connection, words: string): void {
  const { _packetRW, _cipher } = (connection as unknown as Internals)._protocol;
  const { write } = _packetRW;
  const text = Buffer.from(`${words}\r\n`);
  const packet = write.alloc(1 + 4 + text.length + 4);
  let at = write.allocStart;
  packet[at] = USERAUTH_BANNER;
  at = packet.writeUInt32BE(text.length, at + 1);
  at += text.copy(packet, at);
  // The language tag, which nobody reads, is empty.
  packet.writeUInt32BE(0, at);
  _cipher.encrypt(write.finalize(packet));
}
