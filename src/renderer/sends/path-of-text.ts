import type { PathPart } from '../../engine/account/views.ts'

/** The steps of "started > wait[maximum] > nudge" (contract section 7, Paths). */
export function pathOfText(text: string): readonly PathPart[] {
  return text.split(' > ').map((part) => {
    const [, step = part, branch] = /^([^[]+)\[(.+)\]$/.exec(part) ?? []
    return branch === undefined ? { step } : { step, branch }
  })
}
