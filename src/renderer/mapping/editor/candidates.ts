import type { SuggestedPath } from '../../../engine/account/preview-sends.ts'

/** Suggestions of one origin, to pick from. */
export interface CandidateGroup {
  readonly group: string
  readonly items: readonly string[]
}

/** What can be picked, by where it comes from, in the order of the suggestions; events that are left out as a whole are not. */
export function candidateGroups(suggestions: readonly SuggestedPath[]): CandidateGroup[] {
  const groups = new Map<string, string[]>()
  for (const one of suggestions) {
    if (!canBePicked(one)) continue
    const name = groupOf(one)
    const items = groups.get(name)
    if (items) items.push(one.path)
    else groups.set(name, [one.path])
  }
  return [...groups].map(([group, items]) => ({ group, items }))
}

function canBePicked({ unaddressable, isSent, origin }: SuggestedPath): boolean {
  if (unaddressable !== null && unaddressable.liquid === null) return false
  return isSent || origin.kind === 'trait' || ('property' in origin && origin.property !== null)
}

function groupOf({ origin, keys }: SuggestedPath): string {
  switch (origin.kind) {
    case 'event':
      return origin.branch === null ? `${origin.contextKey}, the entry event` : origin.contextKey
    case 'exit-event':
      return `${origin.contextKey}, which ends the journey`
    case 'trait':
      return 'Traits of the profile'
    case 'journey':
      return 'Journey and instance'
    case 'made':
      return origin.of === 'item' ? 'Each item' : 'Put together first'
    case 'envelope':
      return keys[0] === 'userId' || keys[0] === 'anonymousId' ? 'Identifiers' : 'The event itself'
  }
}

/** What it is called within its group. */
export function candidateName({ origin, path, keys }: SuggestedPath): string {
  switch (origin.kind) {
    case 'event':
    case 'exit-event':
      return origin.property ?? 'the whole event'
    case 'trait':
      return origin.trait
    case 'journey':
      return keys.at(-1) ?? path
    case 'envelope':
    case 'made':
      return path === '$' ? path : path.replace(/^\$\./, '')
  }
}

/** Whether all words of a text are in what is known of it. */
export function isMeant(one: SuggestedPath, text: string): boolean {
  const known = `${one.path} ${groupOf(one)} ${one.type} ${one.sample === undefined ? '' : JSON.stringify(one.sample)}`.toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => known.includes(word))
}
