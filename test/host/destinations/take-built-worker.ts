import { resolve } from 'node:path'
import { takeIntegrationWorker } from '../../../src/host/destinations/integration-worker-file.ts'

// Tests run from the sources, beside which no bundle stands.
takeIntegrationWorker(resolve('out/cli/integration-worker.cjs'))
