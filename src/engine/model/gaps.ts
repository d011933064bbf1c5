/**
 * What of a broken document could not be read, by pointers into the document; and where in the document a place stands that is known by
 * its pointer in what is left of it, without the entries of lists that were left out.
 */
export class Gaps {
  /** Places whose value is left out, or stood in for. */
  readonly unread = new Set<string>()
  /** Fields that nobody knows, which may be others misspelt. */
  readonly strange = new Set<string>()
  /** Indices of the entries that were left out, in order, by the pointer of their list. */
  readonly #leftOut = new Map<string, number[]>()

  /** @param entries indices in the document, of one list */
  leaveOut(list: string, entries: readonly number[]): void {
    this.#leftOut.set(
      list,
      [...(this.#leftOut.get(list) ?? []), ...entries].sort((a, b) => a - b),
    )
  }

  /** The pointer into the document of a pointer into what is left of it. */
  original(pointer: string): string {
    if (this.#leftOut.size === 0 || pointer === '') return pointer
    let path = ''
    for (const key of pointer.slice(1).split('/')) {
      const leftOut = this.#leftOut.get(path)
      path += `/${leftOut ? originalIndex(Number(key), leftOut) : key}`
    }
    return path
  }

  /** Whether nothing can be said about that place of the document, because it or what it stands in could not be read. */
  covers(pointer: string): boolean {
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) if (this.unread.has(pointer.slice(0, end))) return true
    return false
  }

  /** Whether any of that form could not be read. */
  hasUnread(form: RegExp): boolean {
    return [...this.unread].some((pointer) => form.test(pointer))
  }

  /** Whether any of that form could not be read, or nobody knows the field. */
  hasDoubtful(form: RegExp): boolean {
    return this.hasUnread(form) || [...this.strange].some((pointer) => form.test(pointer))
  }
}

function originalIndex(index: number, leftOut: readonly number[]): number {
  let [low, high] = [0, leftOut.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((leftOut[middle] ?? 0) - middle <= index) low = middle + 1
    else high = middle
  }
  return index + low
}
