import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'
import workerThreads from 'node:worker_threads'

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
 * From now on nothing in this thread can open a connection, look up a name, or start a process or thread that could, whatever library tries,
 * and however late after it was asked: a send that leaves the machine would reach real people.
 */
export function closeNetwork(): void {
  net.Socket.prototype.connect = function refuse(this: net.Socket): net.Socket {
    attempts += 1
    process.nextTick(() => this.destroy(new ConnectionRefused()))
    return this
  }
  close(net.Server.prototype, ['listen'])
  close(dgram.Socket.prototype, ['bind', 'connect', 'send'])
  for (const holder of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
    close(holder, namesIn(holder, /^(?:lookup|lookupService|resolve\w*|reverse)$/))
  }
  close(childProcess, namesIn(childProcess, /^(?:spawn|exec|fork)/))
  Object.assign(workerThreads, { Worker: RefusedWorker })
}

function refuse(): never {
  attempts += 1
  throw new ConnectionRefused()
}

class RefusedWorker {
  constructor() {
    refuse()
  }
}

function close(holder: object, names: readonly string[]): void {
  Object.assign(holder, Object.fromEntries(names.map((name) => [name, refuse])))
}

function namesIn(holder: object, wanted: RegExp): string[] {
  return Object.getOwnPropertyNames(holder).filter((name) => wanted.test(name))
}
