// Builds the catalogue of the vendor's integrations into out/catalogue.

import { runCommand } from '../process/run-command.mjs'
import { inProject } from '../project.mjs'
import { bundleForNode } from './bundle-for-node.mjs'

const outDir = inProject('out', 'catalogue')
await bundleForNode({
  entries: { 'write-catalogue': inProject('src', 'host', 'destinations', 'catalogue', 'write-catalogue.ts') },
  outDir,
})
const { code, output } = await runCommand(process.execPath, [inProject('out', 'catalogue', 'write-catalogue.cjs')])
if (code !== 0) {
  process.stderr.write(output)
  process.exitCode = 1
}
