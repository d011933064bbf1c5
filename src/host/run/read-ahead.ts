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
 * @param quiet before each piece it is waited for
 */
export async function readAhead(questions: RunQuestions, reader: Pick<RunReader, 'beginSends'>, quiet: () => Promise<void>): Promise<void> {
  const { end: at, journeys } = questions.overview()
  for (const { id: journey } of journeys) {
    const query = { at, journey, offset: 0, limit: 0, budget }
    await untilSearched(quiet, () => questions.instances(query))
    await untilSearched(quiet, () => questions.sends({ ...query, order: { by: 'profile', descending: false } }))
    await quiet()
    reader.beginSends({ at, journey, offset: 0, limit: firstSends })
    await untilSearched(quiet, () => questions.refusals(query))
  }
  for (const { id: journey } of journeys) {
    for (let share = 0; share < 1; ) {
      await quiet()
      share = questions.reasonFunnel({ journey, step: null, at })?.share ?? 1
    }
  }
  do await quiet()
  while (questions.readInsights(rowsOfCharts, null) < 1)
}

/** What is not searched to its end says how far it came, and goes on from there when it is asked again. */
async function untilSearched(quiet: () => Promise<void>, ask: () => { readonly searched?: unknown }): Promise<void> {
  for (;;) {
    await quiet()
    const { searched } = ask()
    if (searched === undefined || searched === null) return
  }
}
