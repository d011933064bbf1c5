let last = 0

/** A name of the window's own for a run that it asks for. */
export function newTicket(): string {
  last += 1
  return `run-${last}`
}
