import { createHash, randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

/** Of the machine, as a folder may be shared by several, each with processes of its own. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

const pattern = /^\.([0-9a-f]{8})-([1-9]\d*)-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\.part$/

/** What a file is called while it grows: hidden, nobody else's, and saying whose it is. */
export const growingName = (): string => `.${machine}-${process.pid}-${randomUUID()}.part`

/** The process of this machine that lets a file of that name grow; null where it is no such file. */
export function writerOf(name: string): number | null {
  const [, madeOn, writer] = pattern.exec(name) ?? []
  return madeOn === machine ? Number(writer) : null
}
