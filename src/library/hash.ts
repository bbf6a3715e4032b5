/**
 * SHA-256 of short texts, without node:crypto, which takes 5 ms to load before the first screen. What hashes whole files
 * (`batch.ts`) has the system's.
 */
import { sha256 } from '@noble/hashes/sha2.js';

export function hashOf(text: string, encoding: 'hex' | 'base64url'): string {
  return Buffer.from(sha256(Buffer.from(text, 'utf8'))).toString(encoding);
}
