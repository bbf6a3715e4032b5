/** Files that hold the same article (the same URL, or the same text) and are one row of the list. */
import type { Prepare } from './database.ts';

/**
 * Groups of rows. Each has a lead, which stands in the list: the one with the longest text, since what was captured
 * later may be what was left of it; `article.lead` of the others names it.
 */
export class Duplicates {
  readonly #sql: Prepare;

  constructor(sql: Prepare) {
    this.#sql = sql;
  }

  /** All rows of a row's group. */
  group(id: number): number[] {
    const own = this.#sql('SELECT coalesce(lead, id) AS lead FROM article WHERE id = ?').get(id);
    if (!own) return [];
    const others = this.#sql('SELECT id FROM article WHERE lead = ?').all(own.lead as number);
    return [own.lead as number, ...others.map((row) => row.id as number)];
  }

  /** Finds a row its group, which may make one of several. Returns the rows it concerns. */
  join(id: number): number[] {
    const others = this.#sql(
      `SELECT coalesce(lead, id) AS lead FROM article
       WHERE id <> :id AND work = (SELECT work FROM article WHERE id = :id AND work >= 'u')
       UNION
       SELECT coalesce(lead, id) FROM article
       WHERE id <> :id AND sameness = (SELECT sameness FROM article WHERE id = :id AND sameness IS NOT NULL)`,
    ).all({ id });
    if (others.length === 0) return [id];
    const group = [...new Set([id, ...others.flatMap((row) => this.group(row.lead as number))])];
    this.#lead(group);
    return group;
  }

  /** Takes a row out of its group, which falls apart: the others are returned, to be joined anew. */
  leave(id: number): number[] {
    const others = this.group(id).filter((other) => other !== id);
    for (const other of others) this.#sql('UPDATE article SET lead = NULL WHERE id = ?').run(other);
    return others;
  }

  #lead(group: readonly number[]): void {
    const rows = group.map((id) =>
      this.#sql('SELECT id, characters, captured, path FROM article WHERE id = ?').get(id),
    );
    rows.sort((a, b) => {
      const longer = (b?.characters as number) - (a?.characters as number);
      if (longer !== 0) return longer;
      const [capturedA, capturedB] = [String(a?.captured ?? ''), String(b?.captured ?? '')];
      if (capturedA !== capturedB) return capturedA > capturedB ? -1 : 1;
      return String(a?.path) < String(b?.path) ? -1 : 1;
    });
    const lead = rows[0]?.id as number;
    for (const row of rows) {
      this.#sql('UPDATE article SET lead = ? WHERE id = ?').run(row?.id === lead ? null : lead, row?.id as number);
    }
  }
}
