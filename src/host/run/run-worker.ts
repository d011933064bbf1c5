import { parentPort, workerData } from 'node:worker_threads'
import { serveRun } from './serve-run.ts'

// The entry of the worker thread that is a run's home; bundled to run-worker.cjs beside the program that starts it.
if (parentPort === null) throw new Error('run-worker is started as a worker thread')
serveRun(parentPort, workerData)
