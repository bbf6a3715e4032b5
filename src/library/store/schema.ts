/**
 * The index's tables. A new version appends a migration; none that was ever released is changed. Where another text or other
 * terms are made of a file than before, the migration empties the tables.
 */
import type { Schema } from './database.ts';

export const INDEX_SCHEMA: Schema = {
  applicationId: 0x79_6c_69_78, // "ylix"
  // The index can be made anew from the files: what a power cut takes, the next scan brings back.
  synchronous: 'NORMAL',
  // A text of the usual length, and a block of postings, fit into one page.
  pageSize: 8192,
  // The upper pages of the tables, so that a search reads each text with one look at the disk.
  cache: 8000,
  migrations: [
    `CREATE TABLE article (
       id INTEGER PRIMARY KEY,
       path TEXT NOT NULL UNIQUE,
       size INTEGER NOT NULL,
       mtime REAL NOT NULL,
       hash TEXT NOT NULL,
       missing INTEGER NOT NULL DEFAULT 0,
       lead INTEGER,                 -- the row that stands in the list for this duplicate; NULL: it stands itself
       date TEXT NOT NULL,
       name TEXT NOT NULL,
       work TEXT NOT NULL,
       sameness TEXT,
       title TEXT NOT NULL,
       headline TEXT NOT NULL,
       kolumn TEXT,
       source TEXT,
       authors TEXT NOT NULL,        -- one a line, as are the topics
       topics TEXT NOT NULL,
       published TEXT,
       captured TEXT,
       language TEXT,
       characters INTEGER NOT NULL,
       minutes INTEGER NOT NULL
     ) STRICT;
     CREATE INDEX article_list ON article (date DESC, path) WHERE lead IS NULL;
     CREATE INDEX article_lead ON article (lead) WHERE lead IS NOT NULL;
     CREATE INDEX article_work ON article (work);
     CREATE INDEX article_sameness ON article (sameness) WHERE sameness IS NOT NULL;
     CREATE INDEX article_missing ON article (hash) WHERE missing;
     CREATE TABLE body (id INTEGER PRIMARY KEY, info TEXT NOT NULL, text BLOB NOT NULL) STRICT;
     CREATE TABLE segment (id INTEGER PRIMARY KEY, base INTEGER NOT NULL, size INTEGER NOT NULL) STRICT;
     -- id: segment * 2^32 + the block's first term
     CREATE TABLE block (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
     CREATE TABLE lease (one INTEGER PRIMARY KEY CHECK (one = 1), owner TEXT NOT NULL, until INTEGER NOT NULL) STRICT;`,
    // Accents and some marks are folded since, so terms are others: all files are read anew.
    'DELETE FROM article; DELETE FROM body; DELETE FROM segment; DELETE FROM block;',
  ],
};
