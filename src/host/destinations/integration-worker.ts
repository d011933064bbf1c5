import { workerData } from 'node:worker_threads'
import { serveIntegrations } from './serve-integrations.ts'

// The entry of the thread that the vendor's code runs in; bundled to integration-worker.cjs beside the program that starts it.
serveIntegrations(workerData)
