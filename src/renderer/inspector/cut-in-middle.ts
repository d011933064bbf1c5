/** What tells ids apart stands at their ends. */
const atEnd = 8

/** A long word in two parts, of which the first gives way where there is too little room; a short one stays in one. */
export function cutInMiddle(text: string, longest: number): { readonly start: string; readonly end: string } {
  return text.length <= longest ? { start: text, end: '' } : { start: text.slice(0, -atEnd), end: text.slice(-atEnd) }
}
