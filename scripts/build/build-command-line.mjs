// Builds the command line into out/cli, ready to be started by its name.
import { chmodSync } from 'node:fs'
import { commandLineProgram, inProject } from '../project.mjs'
import { bundleForNode } from './bundle-for-node.mjs'

await bundleForNode({
  entries: {
    rehearse: inProject('src', 'cli', 'rehearse.ts'),
    'integration-worker': inProject('src', 'host', 'destinations', 'integration-worker.ts'),
  },
  outDir: inProject('out', 'cli'),
  banner: '#!/usr/bin/env node',
})
chmodSync(commandLineProgram, 0o755)
