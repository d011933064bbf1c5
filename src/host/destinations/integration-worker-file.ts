import { join } from 'node:path'

let workerFile = join(__dirname, 'integration-worker.cjs')

/** The bundle that the thread of the integrations is started from: beside the running program. */
export function integrationWorkerFile(): string {
  return workerFile
}

/** Names the bundle where it stands elsewhere. */
export function takeIntegrationWorker(file: string): void {
  workerFile = file
}
