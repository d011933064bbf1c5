import { workerData } from 'node:worker_threads'
import type { PerformedAction } from '../../../src/engine/index.ts'
import { IntegrationDesk } from '../../../src/host/destinations/integration-desk.ts'
import { serveIntegrations } from '../../../src/host/destinations/serve-integrations.ts'

const desk = new IntegrationDesk()

// A thread of integrations like the real one, but that the sends to some never come to an end.
serveIntegrations(workerData, {
  perform: (folder, call) => {
    switch (call.event.userId) {
      case 'loops':
        for (;;);
      case 'waits':
        return new Promise<PerformedAction>(() => {})
      case 'prints':
        console.log('said by the way')
        process.emitWarning('so was this')
        return desk.perform(folder, call)
      default:
        return desk.perform(folder, call)
    }
  },
})
