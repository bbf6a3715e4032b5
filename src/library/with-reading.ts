/**
 * One library for many readers: a view of it with a reading state of its own. All that is large (entries, index,
 * articles) is the library's and shared.
 */
import type { Article } from '../archive/article.ts';
import type { Entry } from './entry.ts';
import type { Library } from './library.ts';
import type { Reading } from './reading.ts';

export interface ViewOptions {
  /** How articles are read. @default as the library does */
  readonly read?: (entry: Entry) => Promise<Article>;
  /** Waited for before each question that may take long, and in the midst of it: others share the processor. @default nothing */
  readonly turn?: () => Promise<void>;
  /** Puts something around a listener, so that who listens is called less often or keeps what it throws to itself. */
  readonly wrap?: (listener: () => void) => () => void;
}

/**
 * A view of `library` with the reading state `reading`. `close` ends what the view listens to and closes neither the
 * library nor the reading state.
 */
export function withReading(library: Library, reading: Reading, options: ViewOptions = {}): Library {
  const { read = library.read.bind(library), turn, wrap = (listener) => listener } = options;
  const listening = new Set<() => void>();
  return {
    get roots() {
      return library.roots;
    },
    get entries() {
      return library.entries;
    },
    get progress() {
      return library.progress;
    },
    get notices() {
      return library.notices;
    },
    reading,
    onChange(listener) {
      const stop = library.onChange(wrap(listener));
      listening.add(stop);
      return () => {
        listening.delete(stop);
        stop();
      };
    },
    query: (text, order, view = reading.view()) => library.query(text, order, view),
    suggest: (text, caret) => library.suggest(text, caret),
    facets: (entries) => library.facets(entries),
    find: (idOrFile) => library.find(idOrFile),
    read: async (entry) => {
      await turn?.();
      return read(entry);
    },
    metadata: async (entry) => {
      await turn?.();
      return library.metadata(entry);
    },
    search: async (text, options) => {
      await turn?.();
      return library.search(text, options);
    },
    kwic: async (text, options) => {
      await turn?.();
      return library.kwic(text, turn ? { ...options, pause: turn } : options);
    },
    rescan: () => library.rescan(),
    settled: () => library.settled(),
    async close() {
      for (const stop of listening) stop();
      listening.clear();
    },
  };
}
