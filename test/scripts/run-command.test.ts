import { describe, expect, it } from 'vitest'
import { runCommand } from '../../scripts/process/run-command.mjs'

const node = (program: string, options = {}) => runCommand(process.execPath, ['-e', program], options)

describe('a command that a script runs', () => {
  it('answers with its exit code and all that it wrote', async () => {
    const { code, output } = await node('console.log("out"); console.error("err"); process.exitCode = 3')
    expect(code).toBe(3)
    expect(output).toContain('out\n')
    expect(output).toContain('err\n')
  })

  it('does not inherit a variable that was removed', async () => {
    const { output } = await node('console.log(process.env.PATH, process.env.ADDED)', { env: { PATH: undefined, ADDED: 'yes' } })
    expect(output).toBe('undefined yes\n')
  })

  it('finishes with code 127 where the program is not there', async () => {
    expect((await runCommand('no-such-program-anywhere', [])).code).toBe(127)
  })

  it('is ended when its time is up, and says so', async () => {
    const { code, output } = await node('setInterval(() => {}, 1000)', { timeoutMs: 100 })
    expect(code).toBe(124)
    expect(output).toContain('without finishing')
  })
})
