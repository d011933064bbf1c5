/**
 * sql.js looks for its WebAssembly file beside the script that it finds itself in, which a bundle moves. Its own variant with the
 * WebAssembly inside needs no file at all, so every bundle takes that one.
 */
export const inlineDatabase = [{ find: /^sql\.js$/, replacement: 'sql.js/dist/sql-wasm-inline.js' }]
