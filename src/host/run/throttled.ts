const progressEveryMs = 50

/** Tells some twenty times a second; what is urgent is told at once. */
export function throttled<Progress>(listener: ((progress: Progress) => void) | undefined): (progress: Progress, urgent?: boolean) => void {
  let toldAt = Number.NEGATIVE_INFINITY
  return (progress, urgent = false) => {
    const now = performance.now()
    if (!urgent && now - toldAt < progressEveryMs) return
    toldAt = now
    listener?.(progress)
  }
}
