import { messageOf } from '../files/file-failure.ts'
import { closeNetwork } from './closed-network.ts'
import { IntegrationDesk } from './integration-desk.ts'
import type { IntegrationAnswer, IntegrationRequest, IntegrationThreadSettings } from './integration-requests.ts'

/** The thread's side: does one thing after the other, because the clock and the chance that it sets are those of the whole thread. */
export function serveIntegrations({ port, answered }: IntegrationThreadSettings): void {
  closeNetwork()
  const counter = new Int32Array(answered)
  const desk = new IntegrationDesk()
  let last: Promise<void> = Promise.resolve()

  async function answer(request: IntegrationRequest): Promise<IntegrationAnswer> {
    const { id, folder } = request
    try {
      return request.kind === 'describe'
        ? { kind: 'described', id, integration: desk.describe(folder) }
        : { kind: 'performed', id, performed: await desk.perform(folder, request.call) }
    } catch (failure) {
      return { kind: 'broken', id, message: messageOf(failure) }
    }
  }

  port.on('message', (request: IntegrationRequest) => {
    last = last.then(async () => {
      port.postMessage(await answer(request))
      Atomics.add(counter, 0, 1)
      Atomics.notify(counter, 0)
    })
  })
}
