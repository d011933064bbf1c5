import { faultSentence } from '../host/run/fault-sentence.ts'
import { exitCodes } from './exit-code.ts'
import { faultLines } from './fault-lines.ts'
import { rehearse } from './program.ts'
import { StandardStream } from './standard-streams.ts'

// The program: arguments in, exit code out. Whatever goes wrong is a sentence, never a stack trace.
const streams = {
  output: new StandardStream(process.stdout, 'standard output'),
  errors: new StandardStream(process.stderr, 'standard error'),
}
rehearse(process.argv.slice(2), streams)
  .catch(async (failure: unknown) => {
    await streams.errors.write(faultLines(faultSentence(failure)))
    return exitCodes.fault
  })
  .then((code) => {
    process.exitCode = code
  })
