// The few functions of the host that this world is given: all of them take and give text and numbers alone.
const { host } = globalThis
delete globalThis.host

export const { request, draw, digest, parseUrl, changeUrl, parseQuery, writeQuery, finish } = host
