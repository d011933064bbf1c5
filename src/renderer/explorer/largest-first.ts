import type { ScenarioFile } from '../../preload/bridge-contract.ts'

/** Scenarios with a population before those about one or two people; otherwise in the order of the folder. */
export function largestFirst(scenarios: readonly ScenarioFile[]): readonly ScenarioFile[] {
  return [...scenarios].sort((one, other) => other.profiles - one.profiles)
}
