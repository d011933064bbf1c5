const native = Reflect.get(AbortSignal, 'any') as ((signals: Iterable<AbortSignal>) => AbortSignal) | undefined

/**
 * What the package asks of AbortSignal. Node 18.15, which older desktops run, does not have it yet; and the package asks for any of one signal
 * with each request, for which Node's own makes a second signal at the cost of a whole mapping.
 */
export function fillAbortSignal(): void {
  const any = (signals: Iterable<AbortSignal>): AbortSignal => {
    const all = [...signals]
    const [only] = all
    return only && all.length === 1 ? only : native ? native.call(AbortSignal, all) : anyOf(all)
  }
  Object.defineProperty(AbortSignal, 'any', { value: any, configurable: true, writable: true })
}

/** Aborted as soon as one of these is. */
function anyOf(signals: readonly AbortSignal[]): AbortSignal {
  const controller = new AbortController()
  for (const signal of signals) {
    if (signal.aborted) controller.abort(signal.reason)
    else signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true, signal: controller.signal })
  }
  return controller.signal
}
