import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import '../../../src/host/destinations/integration-worker.ts'
import { ClosedExits } from './closed-exits.ts'

// The thread of the integrations as it is, with the trap around it; what it hears stands beside the bundle.
const tell = (line: string) => appendFileSync(join(__dirname, 'heard.txt'), `${line}\n`)
new ClosedExits(tell)
tell('listening')
