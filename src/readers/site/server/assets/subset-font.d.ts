declare module 'subset-font' {
  type Options = { readonly targetFormat: 'woff2' | 'woff' | 'sfnt'; readonly noHinting?: boolean; readonly keepFeatures?: readonly string[] }
  /** Cuts a font down to the letters of a text. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>
}
