import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library/library.ts';
import { folder, put } from '../library/shelves.ts';
import { sitAt } from './sitting.ts';

/** A folder with an article in it. */
function shelf(): string {
  const root = folder();
  put(root, 'a.txt', { title: '夜航', date: '2025-02-06T03:00:00Z', text: '船。' });
  return root;
}

describe('what goes wrong behind the list is said', () => {
  it('files that cannot be read, by their number and one of them', async () => {
    const root = shelf();
    symlinkSync(join(root, 'gone.txt'), join(root, 'b.txt'));
    const library = await openLibrary([root], { reading: ':memory:', index: ':memory:' });
    await library.settled();
    const sitting = sitAt(library, { columns: 120 });
    expect(sitting.status()).toBe(`  1 个文件读不了，如 ${join(root, 'b.txt')}（ENOENT）`);
    expect(sitting.press('j').status()).not.toContain('读不了');
    await library.rescan();
    await sitting.settled();
    expect(sitting.status()).not.toContain('读不了');
    symlinkSync(join(root, 'gone.txt'), join(root, 'c.txt'));
    await library.rescan();
    await sitting.until('2 个文件读不了');
    await library.close();
  });

  it('a reading record that is broken, and where it was put', async () => {
    const root = shelf();
    const state = join(folder(), 'reading.db');
    writeFileSync(state, 'no database at all'.repeat(100));
    const library = await openLibrary([root], { reading: state, index: ':memory:' });
    const sitting = sitAt(library, { columns: 160 });
    expect(sitting.status()).toMatch(/^ {2}阅读记录坏了，已从备份取回；坏的在 .*reading\.db\.broken-/);
    await library.close();
  });

  it('a reading record that cannot be opened', async () => {
    const state = join(shelf(), 'a.txt', 'reading.db');
    const library = await openLibrary([shelf()], { reading: state, index: ':memory:' });
    expect(sitAt(library, { columns: 160 }).status()).toMatch(/^ {2}阅读记录打不开，这次不存：/);
    await library.close();
  });

  it('an article whose file has gone', async () => {
    const root = shelf();
    const library = await openLibrary([root], { reading: ':memory:', index: ':memory:' });
    await library.settled();
    const sitting = sitAt(library, { columns: 120 });
    rmSync(join(root, 'a.txt'));
    sitting.press('enter');
    await sitting.until('打不开');
    expect(sitting.status()).toBe('  打不开 a.txt：文件已不在');
    await library.close();
  });
});

describe('a reader that was started on one file', () => {
  it('is left with that article, not with one opened from a search', async () => {
    const library = await openLibrary([shelf()], { reading: ':memory:', index: ':memory:' });
    await library.settled();
    const sitting = sitAt(library, { more: { single: true } });
    await sitting.reader.ways.open(library.entries[0]!);
    await sitting.press('S').type('船').press('enter').until('查了');
    sitting.press('enter');
    await sitting.settled();
    expect(sitting.marked().join()).toContain('{船}');
    sitting.press('q', 'esc');
    expect(sitting.outside.left).toBe(false);
    expect(sitting.screen()[0]).toBe('  夜航');
    sitting.press('q');
    expect(sitting.outside.left).toBe(true);
    await library.close();
  });
});
