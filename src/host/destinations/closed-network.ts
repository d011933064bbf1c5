import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'

let attempts = 0

/** How often something has tried to reach out since the network was closed. */
export function connectionAttempts(): number {
  return attempts
}

class ConnectionRefused extends Error {
  readonly code = 'ECONNREFUSED'
  constructor() {
    super('A rehearsal opens no connections.')
  }
}

/**
 * From now on nothing in this thread can open a connection or look up a name, whatever library tries, and however late after it was asked:
 * a send that leaves the machine would reach real people.
 */
export function closeNetwork(): void {
  net.Socket.prototype.connect = function refuse(this: net.Socket): net.Socket {
    attempts += 1
    process.nextTick(() => this.destroy(new ConnectionRefused()))
    return this
  }
  const refuse = (): never => {
    attempts += 1
    throw new ConnectionRefused()
  }
  Object.assign(dgram.Socket.prototype, { connect: refuse, send: refuse })
  for (const module of [dns, dns.promises]) {
    const lookUps = Object.keys(module).filter((name) => /^(?:lookup|lookupService|resolve\w*|reverse)$/.test(name))
    Object.assign(module, Object.fromEntries(lookUps.map((name) => [name, refuse])))
  }
}
