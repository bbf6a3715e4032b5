export interface Address {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
}

/** `[HOST:]PORT` → where to listen; null where it is neither. Without a host it is this machine only. */
export function readAddress(text: string): Address | null {
  const [, host, port] = /^(?:(\[[\da-fA-F:.%]+\]|[^:\s[\]]+):)?(\d{1,5})$/.exec(text) ?? [];
  if (port === undefined || Number(port) > 65535) return null;
  return { host: host?.replace(/^\[|\]$/g, '') ?? LOOPBACK, port: Number(port) };
}

const LOOPBACK = '127.0.0.1';

export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|::1)$/.test(host);
