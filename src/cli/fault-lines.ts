import { outOfMemory } from '../host/run/fault-sentence.ts'
import { printable } from './printable.ts'

const whatToReport = 'This is a mistake of rehearse and not of your files. Please report the sentence above with the scenario and its seed.'

/** What a person reads when rehearse itself broke, and what to do about it. */
export function faultLines(sentence: string): string {
  const advice = sentence === outOfMemory ? '' : `${whatToReport}\n`
  return `rehearse: fault: ${printable(sentence)}\n${advice}`
}
