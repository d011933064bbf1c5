import { printable } from './printable.ts'

/** What a person reads when rehearse itself broke, and what to do about it. */
export function faultLines(sentence: string): string {
  return `rehearse: fault: ${printable(sentence)}\nThis is a mistake of rehearse and not of your files. Please report the sentence above with the scenario and its seed.\n`
}
