import type { ActionCall, PerformedAction } from '../../engine/index.ts'
import { messageOf } from '../files/file-failure.ts'
import { FunctionDesk } from '../functions/function-desk.ts'
import { closeNetwork } from './closed-network.ts'
import { IntegrationDesk } from './integration-desk.ts'
import { folderOf } from './integration-folders.ts'
import { type CallOutcome, type IntegrationThreadSettings, type NumberedCall, statePlaces } from './integration-requests.ts'
import { silenceOutput } from './silent-output.ts'

/**
 * The thread's side: does one thing after the other, because the clock and the chance that it sets are those of the whole thread.
 *
 * @param desk who does the work
 */
export function serveIntegrations(
  { port, state }: IntegrationThreadSettings,
  desk: Pick<IntegrationDesk, 'perform'> = new IntegrationDesk(),
): void {
  closeNetwork()
  silenceOutput()
  const places = new Int32Array(state)
  const functions = new FunctionDesk()
  let last: Promise<void> = Promise.resolve()

  async function performAll(calls: readonly NumberedCall[]): Promise<CallOutcome[]> {
    const outcomes: CallOutcome[] = []
    for (const { id, call } of calls) {
      Atomics.store(places, statePlaces.callUnderWay, id)
      outcomes.push(await outcomeOf(id, call))
    }
    Atomics.store(places, statePlaces.callUnderWay, 0)
    return outcomes
  }

  async function outcomeOf(id: number, call: NumberedCall['call']): Promise<CallOutcome> {
    try {
      if (call.kind === 'trial') return { id, report: await functions.tryOut(call.source) }
      return { id, performed: await perform(call) }
    } catch (failure) {
      return { id, message: messageOf(failure) }
    }
  }

  function perform(call: ActionCall): Promise<PerformedAction> {
    if (call.kind === 'function') return functions.perform(call)
    const { slug } = call.destination
    const folder = folderOf(slug)
    if (folder === null) throw new Error(`there is no integration ${slug}`)
    return desk.perform(folder, call)
  }

  port.on('message', (calls: readonly NumberedCall[]) => {
    last = last.then(async () => {
      port.postMessage(await performAll(calls))
      Atomics.add(places, statePlaces.answers, 1)
      Atomics.notify(places, statePlaces.answers)
    })
  })
}
