/** A file as its text, as bundles and tests load it. */
declare module '*.md?raw' {
  const text: string
  export default text
}
