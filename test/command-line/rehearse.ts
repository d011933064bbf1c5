import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const program = resolve('out/cli/rehearse.cjs')

export interface CommandLineAnswer {
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

/** Runs the built command line as a user would, in a process of its own. Rejects where it has not been built. */
export function rehearse(...args: readonly string[]): Promise<CommandLineAnswer> {
  if (!existsSync(program)) return Promise.reject(new Error(`${program} is not there: build it with "npm run build"`))
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output, errors }))
  })
}
