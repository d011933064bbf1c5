import { connect, type Socket } from 'node:net'
import { expect, test } from '@playwright/test'
import { canStartVirtualDisplay, startVirtualDisplay } from '../../scripts/display/virtual-display.mjs'

/** The first words of an X client: little-endian, protocol 11.0, without authorization. */
const greeting = Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0])

/** A client that the server has taken, or null when the server turned it away. */
function client(display: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(`/tmp/.X11-unix/X${display.slice(1)}`)
    socket.once('connect', () => socket.write(greeting))
    socket.once('data', () => resolve(socket))
    socket.once('error', () => resolve(null))
    socket.once('close', () => resolve(null))
  })
}

// One window after the other opens on the same display: the second comes at the very moment when the first one leaves.
test('whoever comes to the virtual display just when the last client leaves is served', async () => {
  // Other systems than Linux show their windows on the screen, and have no such display.
  if (!canStartVirtualDisplay()) return
  const { display, stop } = await startVirtualDisplay()
  try {
    let turnedAway = 0
    for (let round = 0; round < 300; round++) {
      const socket = await client(display)
      if (socket === null) turnedAway += 1
      socket?.removeAllListeners('close').destroy()
    }
    expect(turnedAway).toBe(0)
  } finally {
    stop()
  }
})
