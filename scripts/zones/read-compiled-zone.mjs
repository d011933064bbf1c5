const headerLength = 44

/**
 * A compiled zone file (RFC 9636): a block for 32-bit readers, which is skipped, the same in 64 bits, and a rule for what comes after.
 * Offsets are seconds ahead of UTC, instants seconds since 1970; `first` is the offset before all changes.
 *
 * @param {Buffer} file
 */
export function readCompiledZone(file) {
  const second = headerLength + lengthOf(countsAt(file, 0), 4)
  const counts = countsAt(file, second)
  const times = second + headerLength
  const kinds = times + counts.times * 8
  const types = kinds + counts.times
  /** @param {number} type */
  const offsetOf = (type) => file.readInt32BE(types + type * 6)
  const changes = Array.from({ length: counts.times }, (_, i) => ({
    at: Number(file.readBigInt64BE(times + i * 8)),
    offset: offsetOf(file.readUInt8(kinds + i)),
  }))
  const rule = file.toString('latin1', times + lengthOf(counts, 8)).trim()
  return { first: offsetOf(0), changes, rule }
}

/**
 * @param {Buffer} file
 * @param {number} header
 */
function countsAt(file, header) {
  /** @param {number} place */
  const count = (place) => file.readUInt32BE(header + 20 + place * 4)
  return { utcMarks: count(0), standardMarks: count(1), leaps: count(2), times: count(3), types: count(4), characters: count(5) }
}

/**
 * @param {ReturnType<typeof countsAt>} counts
 * @param {number} width bytes of an instant
 */
function lengthOf({ utcMarks, standardMarks, leaps, times, types, characters }, width) {
  return times * (width + 1) + types * 6 + characters + leaps * (width + 4) + standardMarks + utcMarks
}
