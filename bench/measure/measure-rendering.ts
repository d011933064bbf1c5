import { compileRun, Run, RunReader, type SendCode } from '../../src/engine/index.ts'
import type { JsonObject } from '../../src/engine/model/json-value.ts'
import { sendLines } from '../../src/host/output/send-lines.ts'
import { loadSendCode } from '../../src/host/run/load-send-code.ts'
import { newSha256 } from '../../src/host/run/sha256.ts'
import { renderingScenario } from '../load/rendering-scenario.ts'
import { vendorLoop } from '../programs/vendor-loop.ts'
import type { Measurement, SubjectName } from './measurement.ts'
import { peakMb } from './peak-memory.ts'
import { cpuMs, stopwatch } from './stopwatch.ts'

type Name = SubjectName<'rendering'>

const warmUpSends = 1000
/** Longer than other warm-ups: here all threads take part in it. */
const warmUpCpuMs = 6000

/** Renders every send of a finished run through the code of Braze: as an export writes them, or by that code alone. */
export async function measureRendering(name: Name, profiles: number, seed: number): Promise<Measurement> {
  const render = name === 'export' ? await linesOf(profiles, seed) : vendorOf(profiles, seed)
  while (cpuMs() < warmUpCpuMs) await render(warmUpSends)
  const spent = stopwatch()
  const instances = await render(Number.POSITIVE_INFINITY)
  return { load: 'rendering', name, profiles, counts: null, instances, spent: spent(), parts: {}, peakMb: peakMb() }
}

/** Renders the first sends, so many of them, and answers with how many there were. */
type Render = (most: number) => Promise<number>

async function linesOf(profiles: number, seed: number): Promise<Render> {
  const reader = finished(profiles, seed, await loadSendCode())
  return async (most) => {
    const rows = reader.index.sends.subarray(0, most)
    let written = 0
    for (const line of sendLines(reader, rows, () => {})) written += line.length
    if (rows.length > 0 && written === 0) throw new Error('nothing was rendered')
    return rows.length
  }
}

function vendorOf(profiles: number, seed: number): Render {
  const accepted = { payload: null, changes: [], requests: [], failure: null }
  const reader = finished(profiles, seed, { mapPayload: () => null, performAction: () => accepted })
  const events = Array.from(reader.readers.sends.results(reader.index.sends), ({ event }) => event as JsonObject)
  const perform = vendorLoop()
  return async (most) => {
    const some = events.slice(0, most)
    await perform(some)
    return some.length
  }
}

function finished(profiles: number, seed: number, code: SendCode): RunReader {
  const run = Run.start(compileRun(renderingScenario(profiles, seed)))
  while (run.advance(1_000_000) === 'running');
  return new RunReader(run, { newSha256, ...code }, 0)
}
