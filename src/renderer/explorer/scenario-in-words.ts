import type { ScenarioFile } from '../../preload/bridge-contract.ts'
import { formatDurationInWords } from '../format/duration.ts'
import { counted } from '../format/number.ts'

/** Whom a scenario is of and how long its clock goes, each said once: "10,000 profiles over 30 days". */
export function scenarioInWords({ profiles, isRecorded, clock }: Pick<ScenarioFile, 'profiles' | 'isRecorded' | 'clock'>): string {
  // How many people recorded calls know is not known before they are read.
  const listed = profiles > 0 || !isRecorded ? [counted(profiles, 'profile')] : []
  const whose = [...listed, ...(isRecorded ? ['recorded calls'] : [])].join(' and ')
  return clock === null ? whose : `${whose} over ${formatDurationInWords(clock.end - clock.start)}`
}
