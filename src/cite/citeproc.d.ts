/** What is used of citeproc-js, which brings no types. https://citeproc-js.readthedocs.io/ */
declare module 'citeproc' {
  interface Sys {
    /** XML text, or the same as nested `{ name, attrs, children }`. Asked for en-US and for the style's own. */
    retrieveLocale(tag: string): object | string;
    retrieveItem(id: string): unknown;
  }

  class Engine {
    /** `force` has `locale` go before the style's default-locale. Throws where the style is not one. */
    constructor(sys: Sys, style: object | string, locale?: string, force?: boolean);
    opt: { development_extensions: { wrap_url_and_doi: boolean } };
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: readonly string[]): void;
    /** False where the style has no bibliography. */
    makeBibliography(): [parameters: object, entries: string[]] | false;
  }

  const CSL: { Engine: typeof Engine };
  export default CSL;
}
