import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'
import tls from 'node:tls'

/** Counts every way out of this process that is tried while a test runs; none of them leads anywhere. */
export class ClosedExits {
  readonly tried: string[] = []
  readonly #putBack: (() => void)[] = []

  constructor() {
    this.#close(net.Socket.prototype, 'connect', 'net')
    this.#close(net, 'connect', 'net')
    this.#close(net, 'createConnection', 'net')
    this.#close(tls, 'connect', 'tls')
    this.#close(dgram.Socket.prototype, 'send', 'dgram')
    for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
      this.#close(dns, name, 'dns')
      this.#close(dns.promises, name, 'dns')
    }
  }

  open(): void {
    for (const putBack of this.#putBack.splice(0)) putBack()
  }

  #close(holder: object, name: string, kind: string): void {
    const original = Reflect.get(holder, name) as unknown
    const refuse = () => {
      this.tried.push(`${kind}.${name}`)
      throw new Error(`a test tried to reach out: ${kind}.${name}`)
    }
    Reflect.set(holder, name, refuse)
    this.#putBack.push(() => Reflect.set(holder, name, original))
  }
}
