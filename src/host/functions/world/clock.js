// Time that is waited for: nothing passes while code runs; when all of it waits, what is due first happens at once.

/** Milliseconds that were waited for so far. */
let waited = 0
let lastId = 0
const waiting = new Map()

/** @param {number} delay ms @param {() => void} action */
export function after(delay, action) {
  const ms = Number(delay)
  const id = ++lastId
  waiting.set(id, { due: waited + (ms > 0 ? Math.min(ms, 2 ** 31) : 0), action })
  return id
}

const oneMore = (delay) => Math.max(1, Math.trunc(Number(delay)) || 1)
const callOf = (action, values) => () => {
  action(...values)
}

globalThis.setTimeout = (action, delay, ...values) => after(oneMore(delay), callOf(action, values))
globalThis.setImmediate = (action, ...values) => after(0, callOf(action, values))
globalThis.setInterval = (action, delay, ...values) => {
  const again = () => {
    waiting.set(id, { due: waited + oneMore(delay), action: again })
    action(...values)
  }
  const id = after(oneMore(delay), again)
  return id
}
const stop = (id) => {
  waiting.delete(id)
}
Object.assign(globalThis, { clearTimeout: stop, clearInterval: stop, clearImmediate: stop })

/**
 * Lets happen what is due first; of several, what was asked for first.
 * @param {number} limit ms that may be waited in all
 * @returns how long was waited in all, ms; -1 when nothing is waited for, Infinity when the limit comes first
 */
export function advance(limit) {
  let next = null
  for (const [id, one] of waiting) if (next === null || one.due < next.due) next = { id, ...one }
  if (next === null) return -1
  if (next.due > limit) return Number.POSITIVE_INFINITY
  waited = next.due
  waiting.delete(next.id)
  next.action()
  return waited
}
