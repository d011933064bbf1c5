import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import http2 from 'node:http2'
import https from 'node:https'
import net from 'node:net'
import tls from 'node:tls'
import workerThreads from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { closeNetwork, connectionAttempts } from '../../../src/host/destinations/closed-network.ts'
import { IntegrationDesk } from '../../../src/host/destinations/integration-desk.ts'
import { callIntegration } from './call-integration.ts'
import { ClosedExits } from './closed-exits.ts'
import { ownConnections } from './own-connections.ts'

const desk = new IntegrationDesk()
let exits: ClosedExits
beforeAll(() => {
  for (const say of ['log', 'warn', 'error'] as const) vi.spyOn(console, say).mockImplementation(() => {})
  exits = new ClosedExits()
})
afterAll(() => exits.open())

describe('in a thread that is not closed', () => {
  test.each(ownConnections)('$folder would reach out, and the trap hears it', async (own) => {
    await callIntegration(desk, own)
    expect(exits.tried.splice(0)).not.toEqual([])
  })
})

describe('[INT7] in a thread that is closed', () => {
  beforeAll(() => closeNetwork())

  test.each(ownConnections)('$folder gets nowhere, and its send says so', async (own) => {
    expect(await callIntegration(desk, own)).toMatchObject({ requests: [], failure: { status: 501, code: 'not-recordable' } })
    expect(exits.tried).toEqual([])
  })

  const refusals: readonly (readonly [string, () => unknown])[] = [
    ['a socket', () => net.connect(9, '127.0.0.1')],
    ['a socket of a name', () => new net.Socket().connect({ host: 'example.com', port: 9 })],
    ['a pipe', () => net.connect('/nowhere.sock')],
    ['TLS', () => tls.connect(9, '127.0.0.1')],
    ['HTTPS', () => https.get('https://example.com/')],
    ['HTTP/2', () => http2.connect('https://example.com/')],
  ]
  test.each(refusals)('%s fails', async (_, open) => {
    const before = connectionAttempts()
    const [failure] = (await once(open() as net.Socket, 'error')) as [NodeJS.ErrnoException]
    expect(failure.code).toBe('ECONNREFUSED')
    expect(connectionAttempts()).toBe(before + 1)
    expect(exits.tried).toEqual([])
  })

  const atOnce: readonly (readonly [string, () => unknown])[] = [
    ['a listening socket', () => net.createServer().listen(0)],
    ['a datagram', () => dgram.createSocket('udp4').send('a', 9, '127.0.0.1')],
    ['a look-up', () => dns.lookup('example.com', () => {})],
    ['a promised look-up', () => dns.promises.resolve4('example.com')],
    ['a resolver’s look-up', () => new dns.Resolver().resolveMx('example.com', () => {})],
    ['a process', () => childProcess.spawn('true')],
    ['a command', () => childProcess.execSync('true')],
    ['a thread', () => new workerThreads.Worker('process.exit()', { eval: true })],
  ]
  test.each(atOnce)('%s is refused at once', (_, open) => {
    const before = connectionAttempts()
    expect(open).toThrow('A rehearsal opens no connections.')
    expect(connectionAttempts()).toBe(before + 1)
    expect(exits.tried).toEqual([])
  })

  test('a fetch outside a send asks nobody', async () => {
    await expect(fetch('https://example.com/')).rejects.toThrow('Nothing may be called outside a send.')
    expect(exits.tried).toEqual([])
  })
})

test('who cannot be shown is listed for people', () => {
  const rows = readFileSync('docs/not-recordable.md', 'utf8').match(/^\| `[^`]+`/gm) ?? []
  expect(rows).toEqual(ownConnections.map(({ folder }) => `| \`${folder}\``))
})
