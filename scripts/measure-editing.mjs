// `npm run measure-editing -- [steps]`: opens a journey of fifty steps (or as many as are asked for) in the real window, edits it as people do,
// and prints how long the page was blocked and how long answers took. No test: it judges nothing.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureEditing } from './measure/measure-editing.mjs'
import { inMeasuredWindow, load } from './measure/measured-window.mjs'
import { inProject } from './project.mjs'

const steps = Number(process.argv[2] ?? 50)
const folder = await mkdtemp(join(tmpdir(), 'rehearsal-measure-'))
const workspace = join(folder, 'workspace')

/** Splits and waits in turn, a long path with short ones beside it. */
function largeJourney() {
  /** @type {Record<string, object>} */
  const all = { start: { type: 'event', event: 'Checkout_Started', entry: 'once', next: 's1' } }
  for (let number = 1; number < steps; number++) {
    const next = number + 1 < steps ? `s${number + 1}` : null
    all[`s${number}`] =
      number % 3 === 0
        ? {
            type: 'random-split',
            name: `Split ${number}`,
            branches: [
              { id: 'on', name: 'On', percent: 60, next },
              { id: 'out', name: 'Out', percent: 40, next: null },
            ],
          }
        : { type: 'wait', name: `Wait ${number}`, for: '1h', next }
  }
  return { format: 'rehearsal/journey/1', id: 'large', name: 'A large journey', preset: 'twilio-ga-2025-11', start: 'start', steps: all }
}

await cp(inProject('fixtures', 'workspaces', 'demo-shop'), workspace, { recursive: true })
await writeFile(join(workspace, 'journeys', 'large.journey.json'), JSON.stringify(largeJourney()))
try {
  await inMeasuredWindow(folder, workspace, async (page) => {
    console.log(`${steps} steps; ${load()}`)
    await measureEditing(page, (line) => console.log(line))
  })
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
