import { createHash } from 'node:crypto';

/** A public key's fingerprint as ssh-keygen -l prints it; `key` is the key in SSH's wire form. */
export const fingerprintOf = (key: Uint8Array): string =>
  `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
