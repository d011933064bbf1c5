// `npm run bench -- …`: bundles the benchmark as a program of its own, as it would run for a user, and starts it with the arguments given.
import { runCommand } from './process/run-command.mjs'
import { inProject } from './project.mjs'
import { setUpCommandLine } from './set-up.mjs'

await setUpCommandLine()
const { bundleForNode } = await import('./build/bundle-for-node.mjs')
await bundleForNode({
  entries: {
    run: inProject('bench', 'run.ts'),
    'integration-worker': inProject('src', 'host', 'destinations', 'integration-worker.ts'),
  },
  outDir: inProject('out', 'bench'),
})
const args = ['--expose-gc', inProject('out', 'bench', 'run.cjs'), ...process.argv.slice(2)]
const { code } = await runCommand(process.execPath, args, { show: true })
process.exitCode = code
