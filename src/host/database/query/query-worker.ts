import { parentPort, workerData } from 'node:worker_threads'
import { serveQueries } from './serve-queries.ts'

// The entry of the worker thread that queries are run in; bundled to query-worker.cjs beside the program that starts it.
if (parentPort === null) throw new Error('query-worker is started as a worker thread')
serveQueries(parentPort, workerData)
