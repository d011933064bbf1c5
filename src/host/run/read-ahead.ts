import { setImmediate as nextTurn } from 'node:timers/promises'
import type { RunQuestions, RunReader } from '../../engine/index.ts'

/** A little more than a table shows at first. */
const firstSends = 48

/** What a piece may cost the thread of the run, in tests on columns: some ten milliseconds. */
const budget = 150_000

/** The same in rows of the trace, of what charts are made from. */
const rowsOfCharts = 100_000

/**
 * Asks a finished run what its window is going to ask first, so that what its tables, the funnel and the charts of a large run have to
 * read once is read by then, and the first sends are being rendered. A piece at a time: questions that come meanwhile are answered in between.
 */
export async function readAhead(questions: RunQuestions, reader: Pick<RunReader, 'beginSends'>): Promise<void> {
  const { end: at, journeys } = questions.overview()
  for (const { id: journey } of journeys) {
    const query = { at, journey, offset: 0, limit: 0, budget }
    await untilSearched(() => questions.instances(query))
    await untilSearched(() => questions.sends({ ...query, order: { by: 'profile', descending: false } }))
    await nextTurn()
    reader.beginSends({ at, journey, offset: 0, limit: firstSends })
    await untilSearched(() => questions.refusals(query))
  }
  for (const { id: journey } of journeys) {
    for (let share = 0; share < 1; ) {
      await nextTurn()
      share = questions.reasonFunnel({ journey, step: null, at })?.share ?? 1
    }
  }
  do await nextTurn()
  while (questions.readInsights(rowsOfCharts, null) < 1)
}

/** What is not searched to its end says how far it came, and goes on from there when it is asked again. */
async function untilSearched(ask: () => { readonly searched?: unknown }): Promise<void> {
  for (;;) {
    await nextTurn()
    const { searched } = ask()
    if (searched === undefined || searched === null) return
  }
}
