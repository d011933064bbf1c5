import { MiddleCut } from './MiddleCut.tsx'

/** Ids of more letters than this stand on a line of their own. */
const longest = 28

/** A title of some parts, of which ids may be long: those each get a line, and lose their middle rather than their ends. */
export function CutTitle({ parts }: { readonly parts: readonly string[] }) {
  if (parts.every((part) => part.length <= longest || part.includes(' '))) return parts.join(' · ')
  return parts.map((part) => <MiddleCut key={part} text={part} />)
}
