/** The package's version, written in by the bundler. */
declare const __VERSION__: string;
/** The day it was built, YYYY-MM-DD. */
declare const __DATE__: string;

/** A citation style or locale as JSON, made by scripts/csl.mjs: `csl:style/NAME`, `csl:locale/TAG`. */
declare module 'csl:*' {
  const element: object;
  export default element;
}

/** What the types of @jsquash/* take from a browser's. */
interface ImageData {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}
