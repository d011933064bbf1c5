import { suggestion } from '../../engine/model/nearest-name.ts'
import { listed, quoted } from '../../engine/model/wording.ts'
import { findPreset, presetIds } from '../../engine/presets/find-preset.ts'
import { type ExitCode, exitCodes } from '../exit-code.ts'
import { printable } from '../printable.ts'
import type { StandardStreams } from '../standard-streams.ts'
import { presetLines, presetListLines } from './preset-lines.ts'

/** `rehearse presets`: which products there are, and of one everything that holds in it, each with its source. */
export async function presetsCommand(name: string | undefined, { output, errors }: StandardStreams): Promise<ExitCode> {
  const id = presetIds.find((one) => one === name)
  const preset = id && findPreset(id)
  if (name !== undefined && preset === undefined) {
    const advice = suggestion(name, presetIds) || ` There are ${listed(presetIds, 'and')}.`
    await errors.line(`error: There is no preset ${printable(quoted(name))}.${advice}`)
    return exitCodes.badInput
  }
  for (const line of preset ? presetLines(preset) : presetListLines()) await output.line(line)
  return exitCodes.ok
}
