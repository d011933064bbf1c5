import crypto from 'node:crypto'
import { performance } from 'node:perf_hooks'

/** Everything beside the global Date and Math.random that code of others makes clock and chance of; drawn from those, which stand then. */
const standing = membersOf([
  [crypto, { randomBytes, randomFillSync, randomFill, randomInt, randomUUID, createECDH }],
  [crypto.webcrypto, { randomUUID, getRandomValues: randomFillSync }],
  [performance, { now: () => Date.now() }],
  [process, { hrtime: Object.assign(hrtime, { bigint: () => BigInt(Date.now()) * 1_000_000n }), uptime: () => 0 }],
])
const moving = standing.map(([holder, name]): Member => [holder, name, Reflect.get(holder, name)])

/** Puts them in place, until what it answers with is called. The global clock and chance have to stand meanwhile. */
export function enterSources(): () => void {
  for (const member of standing) put(member)
  return leaveSources
}

function leaveSources(): void {
  for (const member of moving) put(member)
}

/** What later versions of Node inherit read-only, as a performance's now, becomes the holder's own. */
function put([holder, name, value]: Member): void {
  if (!Reflect.set(holder, name, value)) Object.defineProperty(holder, name, { value, writable: true, configurable: true })
}

type Member = readonly [holder: object, name: string, value: unknown]

/** Listed once: they are put in place with each send. */
function membersOf(holders: readonly (readonly [holder: object, members: Readonly<Record<string, unknown>>])[]): readonly Member[] {
  return holders.flatMap(([holder, members]) => Object.entries(members).map(([name, value]): Member => [holder, name, value]))
}

/** A UUID of version 4. */
export function randomUUID(): string {
  const bytes = randomBytes(16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

type Done<Value> = (failure: null, value: Value) => void

function randomBytes(size: number, done?: Done<Buffer>): Buffer {
  const bytes = randomFillSync(Buffer.alloc(size))
  if (done) queueMicrotask(() => done(null, bytes))
  return bytes
}

function randomFillSync<Target extends ArrayBufferView>(target: Target, offset = 0, size = target.byteLength - offset): Target {
  const bytes = new Uint8Array(target.buffer, target.byteOffset + offset, size)
  for (let k = 0; k < bytes.length; k++) bytes[k] = Math.floor(Math.random() * 256)
  return target
}

function randomFill<Target extends ArrayBufferView>(target: Target, ...given: readonly [...number[], Done<Target>]): void {
  const done = given.at(-1) as Done<Target>
  const filled = randomFillSync(target, ...(given.slice(0, -1) as number[]))
  queueMicrotask(() => done(null, filled))
}

function randomInt(from: number, to?: number | Done<number>, done?: Done<number>): number {
  const [low, high] = typeof to === 'number' ? [from, to] : [0, from]
  const drawn = low + Math.floor(Math.random() * (high - low))
  const tell = typeof to === 'function' ? to : done
  if (tell) queueMicrotask(() => tell(null, drawn))
  return drawn
}

const { createECDH: createMovingECDH } = crypto

/** Keys for one message only are chance too. */
function createECDH(curve: string): crypto.ECDH {
  const keys = createMovingECDH(curve)
  const generateKeys = (...form: []) => {
    keys.setPrivateKey(randomBytes(32))
    return keys.getPublicKey(...form)
  }
  return Object.assign(keys, { generateKeys })
}

function hrtime(since: readonly [number, number] = [0, 0]): [seconds: number, nanoseconds: number] {
  const now = Date.now()
  const nanoseconds = (now % 1000) * 1_000_000 - since[1]
  return [Math.floor(now / 1000) - since[0] - (nanoseconds < 0 ? 1 : 0), nanoseconds < 0 ? nanoseconds + 1_000_000_000 : nanoseconds]
}
