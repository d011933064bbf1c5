import { resolve } from 'node:path'
import { bundleForNode } from '../../../scripts/build/bundle-for-node.mjs'

/** Bundles what runs are made in. @param outDir in the project, where the worker finds the vendor's packages */
export async function buildRunWorker(outDir: string): Promise<void> {
  const entries = {
    'run-worker': resolve('src/host/run/run-worker.ts'),
    'integration-worker': resolve('src/host/destinations/integration-worker.ts'),
  }
  await bundleForNode({ entries, outDir })
}
