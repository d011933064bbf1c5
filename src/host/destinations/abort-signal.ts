/** What the package asks of AbortSignal and Node 18.15, which older desktops run, does not have yet. */
export function fillAbortSignal(): void {
  if (!('any' in AbortSignal)) Object.defineProperty(AbortSignal, 'any', { value: anyOf, configurable: true, writable: true })
}

/** Aborted as soon as one of these is. */
function anyOf(signals: Iterable<AbortSignal>): AbortSignal {
  const controller = new AbortController()
  for (const signal of signals) {
    if (signal.aborted) controller.abort(signal.reason)
    else signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true, signal: controller.signal })
  }
  return controller.signal
}
