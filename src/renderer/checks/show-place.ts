import type { CheckPlace } from '../../engine/account/result.ts'
import { enterRegion } from '../keyboard/regions.ts'
import { runToEnd } from '../playback/transport.ts'
import { askRun } from '../state/ask-run.ts'
import { chooseJourney, chooseScenario, chooseTab, searchFor } from '../state/choose.ts'
import { selectInstance, selectSend, selectStep } from '../state/select.ts'
import { windowState } from '../state/window-state.ts'

const rowsLookedAt = 200

/** Runs a scenario of the workspace to its end, unless it is the shown run already, and goes to what an expectation is about. */
export async function showFailure(file: string, place: CheckPlace): Promise<void> {
  const { run, workspace, filesChanged } = windowState()
  const scenario = workspace?.scenarios.find((one) => one.file === file)
  if (scenario === undefined) return
  if (run?.scenario !== file || run.seed !== scenario.seed || filesChanged) chooseScenario(scenario)
  await runToEnd()
  if (windowState().run?.scenario !== file) return
  await showPlace(place)
  // What was pressed went with its tab.
  enterRegion('tables')
}

/** Shows the send or the instance that an expectation failed on, else its step, else the person's rows. */
async function showPlace({ journey, step, profile, instance, isSend }: CheckPlace): Promise<void> {
  if (journey !== undefined) chooseJourney(journey)
  searchFor('')
  const asked = { at: windowState().at ?? 0, ...(journey !== undefined && { journey }), offset: 0, limit: rowsLookedAt }
  const ofPerson = profile === undefined ? asked : { ...asked, search: profile }
  if (isSend) {
    chooseTab('payloads')
    const page = await askRun('sends', step === undefined ? ofPerson : { ...ofPerson, step })
    const row = page?.rows.find((one) => instance === undefined || one.instance === instance)
    if (row) return selectSend(row.index)
  }
  if (instance !== undefined) {
    chooseTab('instances')
    const page = await askRun('instances', ofPerson)
    const row = page?.rows.find(({ id }) => id === instance)
    if (row) return selectInstance(row.index)
  }
  if (step !== undefined) return selectStep(step)
  if (profile !== undefined) searchFor(profile)
}
