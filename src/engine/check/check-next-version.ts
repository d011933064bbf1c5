import type { Journey } from '../model/journey.ts'
import { notInPreset } from '../model/lacked-by-preset.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { quoted } from '../model/wording.ts'
import { findPreset } from '../presets/find-preset.ts'
import { type Overrides, resolveParameters } from '../presets/resolve-parameters.ts'
import { limits } from '../presets/twilio-limits-in-force.ts'
import { checkAdobeVersion } from './adobe/check-adobe-version.ts'

interface NextVersion {
  readonly definition: Journey
  /** Which one it would be, from 2. */
  readonly version: number
  /** Where the definition, or the path that names it, stands. */
  readonly at: readonly PropertyKey[]
  /** Whether pointers can lead into it. */
  readonly isInside: boolean
  readonly assumptions?: Overrides | undefined
}

/** What a journey's product does not allow of a further version (Twilio reference section 10; Adobe reference 4.5, 11.2, 11.3). */
export function checkNextVersion(first: Journey, { definition, version, at, isInside, assumptions }: NextVersion): Problem[] {
  const preset = findPreset(first.preset)
  if (preset?.editsAfterPublish === false) {
    return [notInPreset(at, preset, 'second version of a published journey')]
  }
  const problems = preset?.family === 'adobe' ? checkAdobeVersion(first, definition, at, isInside) : []
  if (definition.id !== first.id) {
    const message = `A version of ${quoted(first.id)} has its id, not ${quoted(definition.id)}.`
    problems.push(problemAt(isInside ? [...at, 'id'] : at, 'other-journey', message))
  }
  const most =
    preset?.family === 'twilio'
      ? limits(resolveParameters(preset, assumptions, first.assumptions).parameters).versions
      : Number.POSITIVE_INFINITY
  if (version > most)
    problems.push(problemAt(at, 'too-many-versions', `A journey has at most ${most} versions; this would be number ${version}.`))
  return problems
}
