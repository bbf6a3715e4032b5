/** A client that says what ssh2's own would not: packets made by hand on a connection that ssh2 has opened. */
import ssh2, { type Client, type ConnectConfig } from 'ssh2';

/** What ssh2 keeps below its interface. */
interface Protocol {
  readonly _packetRW: { readonly write: { allocStart: number; alloc(n: number): Buffer; finalize(p: Buffer): Buffer } };
  readonly _cipher: { encrypt(packet: Buffer): void };
}

/** Sends one packet; `type` is its message number (RFC 4250 §4.1). */
export function sendPacket(client: Client, type: number, body: Buffer): void {
  const { _packetRW, _cipher } = (client as unknown as { _protocol: Protocol })._protocol;
  const whole = _packetRW.write.alloc(1 + body.length);
  whole[_packetRW.write.allocStart] = type;
  body.copy(whole, _packetRW.write.allocStart + 1);
  _cipher.encrypt(_packetRW.write.finalize(whole));
}

/** A packet's fields: numbers as uint32, booleans as a byte, text and bytes with their length before them (RFC 4251 §5). */
export const fields = (...values: readonly (number | boolean | string | Buffer)[]): Buffer =>
  Buffer.concat(
    values.map((value) => {
      if (typeof value === 'boolean') return Buffer.from([value ? 1 : 0]);
      if (typeof value === 'number') return uint32(value);
      const bytes = Buffer.from(value);
      return Buffer.concat([uint32(bytes.length), bytes]);
    }),
  );

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A client that has begun to connect; it keeps its errors to itself. */
export function begin(port: number, config: ConnectConfig = {}): Client {
  const client = new ssh2.Client();
  client.on('error', () => {});
  client.connect({ host: '127.0.0.1', port, username: 'reader', ...config });
  return client;
}

/** A client that has logged in. */
export async function loggedIn(port: number): Promise<Client> {
  const client = begin(port);
  await new Promise<void>((resolve) => client.once('ready', resolve));
  return client;
}

/** Resolves when the connection is closed. */
export const closed = (client: Client): Promise<void> => new Promise((resolve) => client.once('close', resolve));

/** Stops taking what the server sends. */
export const deafen = (client: Client): void => {
  (client as unknown as { _sock: { pause(): void } })._sock.pause();
};
