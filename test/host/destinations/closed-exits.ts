interface Exit {
  readonly binding: string
  /** Constructor in whose prototype the functions stand; null where they stand in the binding itself. */
  readonly of: string | null
  readonly names: RegExp
}

/** Where Node goes over to the machine: every socket, pipe, look-up and process that any library asks for, whatever it asks through. */
const exits: readonly Exit[] = [
  { binding: 'tcp_wrap', of: 'TCP', names: /^(?:connect|bind|listen)/ },
  { binding: 'pipe_wrap', of: 'Pipe', names: /^(?:connect|bind|listen)/ },
  { binding: 'udp_wrap', of: 'UDP', names: /^(?:send|connect|bind)/ },
  { binding: 'cares_wrap', of: 'ChannelWrap', names: /^query|^getHost/ },
  { binding: 'cares_wrap', of: null, names: /^get(?:addr|name)info$/ },
  { binding: 'process_wrap', of: 'Process', names: /^spawn$/ },
  { binding: 'spawn_sync', of: null, names: /^spawn$/ },
]

const connectionRefused = -111

/** Hears every way out of this thread that is tried; none of them leads anywhere. */
export class ClosedExits {
  readonly tried: string[] = []
  readonly #putBack: (() => void)[] = []

  /** @param hear told of each try, beside `tried` */
  constructor(hear: (exit: string) => void = () => {}) {
    const bindingOf = Reflect.get(process, 'binding') as (name: string) => object
    for (const { binding, of, names } of exits) {
      const module = bindingOf.call(process, binding)
      const holder = of === null ? module : (Reflect.get(module, of) as { readonly prototype: object }).prototype
      const found = Object.getOwnPropertyNames(holder).filter((name) => names.test(name))
      if (found.length === 0) throw new Error(`nothing to close in ${binding}`)
      for (const name of found) this.#close(holder, name, `${binding}.${name}`, hear)
    }
  }

  open(): void {
    for (const putBack of this.#putBack.splice(0)) putBack()
  }

  #close(holder: object, name: string, exit: string, hear: (exit: string) => void): void {
    const original = Reflect.get(holder, name) as unknown
    const refuse = () => {
      this.tried.push(exit)
      hear(exit)
      return connectionRefused
    }
    Reflect.set(holder, name, refuse)
    this.#putBack.push(() => Reflect.set(holder, name, original))
  }
}
