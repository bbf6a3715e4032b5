/** What the tests use of citation-js, which brings no types. */
declare module '@citation-js/core' {
  interface Name {
    readonly literal?: string;
    readonly family?: string;
  }

  /** Reads BibTeX, RIS or CSL-JSON as CSL-JSON items. */
  export class Cite {
    constructor(text: string);
    readonly data: readonly ({ readonly author?: readonly Name[] } & Readonly<Record<string, unknown>>)[];
  }
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
