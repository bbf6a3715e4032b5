import { BlockList, isIP } from 'node:net';

/**
 * Whether the list of `from=` in authorized_keys takes an address: some pattern has to match it and none that has `!` before it.
 * Patterns are addresses with `*` and `?`, or networks such as `10.0.0.0/8` (sshd(8), PATTERNS in ssh_config(5)). No names are
 * looked up: a host's name matches nobody.
 */
export function takesFrom(list: string, address: string): boolean {
  const matching = list.split(',').filter((pattern) => matches(pattern.trim().replace(/^!/, ''), address));
  return matching.length > 0 && !matching.some((pattern) => pattern.trim().startsWith('!'));
}

function matches(pattern: string, address: string): boolean {
  const [network = '', bits] = pattern.split(/\/(.*)/s);
  if (bits !== undefined) return within(network, bits, address);
  const parts = pattern
    .split(/([*?])/)
    .map((part) => ({ '*': '.*', '?': '.' })[part] ?? part.replace(/[^\w:]/g, '\\$&'));
  return new RegExp(`^${parts.join('')}$`, 'i').test(address);
}

function within(network: string, bits: string, address: string): boolean {
  const family = isIP(network);
  if (family === 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > (family === 4 ? 32 : 128)) return false;
  const list = new BlockList();
  list.addSubnet(network, Number(bits), `ipv${family as 4 | 6}`);
  return isIP(address) === family && list.check(address, `ipv${family as 4 | 6}`);
}
