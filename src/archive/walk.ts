import type { Block } from './article.ts';

/** Every block in reading order, those in quotes and lists too. Keeps its own stack: nesting may be any depth. */
export function* walk(blocks: readonly Block[]): Generator<Block> {
  const stack = [...blocks].reverse();
  for (let block = stack.pop(); block; block = stack.pop()) {
    yield block;
    const inner = block.kind === 'list' ? block.items.flat() : 'blocks' in block ? block.blocks : [];
    for (let at = inner.length - 1; at >= 0; at--) stack.push(inner[at]!);
  }
}
