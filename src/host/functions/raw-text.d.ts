/** A file as its text, as bundles and tests load it. */
declare module '*.js?raw' {
  const text: string
  export default text
}
