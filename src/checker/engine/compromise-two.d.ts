/** compromise's own source files below src/2-two, which the built package is put together from; see baked.ts. */
declare module 'compromise-two/*' {
  const part: never;
  // biome-ignore lint/style/noDefaultExport: as the source is written
  export default part;
}
