import { type ReactNode, useEffect, useState } from 'react'

/** How long what is put off waits at most: too short to be noticed, long enough for the answer that is on its way. */
const patienceMs = 80

/** What costs more than an instant to be put up, a moment after the rest of what was pressed for: when the window has nothing else to do. */
export function WhenIdle({ children }: { readonly children: ReactNode }) {
  const [isDue, setIsDue] = useState(false)
  useEffect(() => {
    const waiting = requestIdleCallback(() => setIsDue(true), { timeout: patienceMs })
    return () => cancelIdleCallback(waiting)
  }, [])
  return isDue ? children : null
}
