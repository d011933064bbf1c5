/**
 * Makes src/engine/time/zone-table.json, the zone rules that ship with the engine: `node scripts/zones/make-zone-table.mjs path/to/zoneinfo`.
 *
 * The folder holds the IANA time zone database (public domain) as systems ship it: compiled files, and tzdata.zi, which names its version
 * and zones. Kept are the changes from 1970 on, as far back as that database promises to be right. Zones with the same rules share them.
 * The format of the rules is read by src/engine/time/zone-rules.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCompiledZone } from './read-compiled-zone.mjs'

const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('usage: node scripts/zones/make-zone-table.mjs path/to/zoneinfo')
  process.exit(2)
}
const lines = readFileSync(join(folder, 'tzdata.zi'), 'utf8').split('\n')
const version = /^# version (\S+)/.exec(lines[0] ?? '')?.[1]
if (!version) throw new Error('tzdata.zi does not begin with its version')

/** @type {Map<string, number>} */
const numbers = new Map()
/** @type {Record<string, number>} */
const zones = {}
for (const name of namesIn(lines)) {
  const rules = rulesOf(readFileSync(join(folder, name)))
  const number = numbers.get(rules) ?? numbers.size
  numbers.set(rules, number)
  zones[name] = number
}
const table = { version, rules: [...numbers.keys()], zones }
writeFileSync('src/engine/time/zone-table.json', `${JSON.stringify(table, null, 2)}\n`)
console.log(`${version}: ${Object.keys(zones).length} zones, ${numbers.size} rules`)

/**
 * "Z name …" is a zone, "L target name" another name of one.
 *
 * @param {readonly string[]} lines
 */
function namesIn(lines) {
  const words = lines.map((line) => line.split(' '))
  return words.flatMap(([kind, first = '', second = '']) => (kind === 'Z' ? [first] : kind === 'L' ? [second] : [])).sort()
}

/**
 * "offsets in s, the first one first|changes|rule for the time after": a change is its offset's index and the seconds since the one before, base 36.
 *
 * @param {Buffer} file
 */
function rulesOf(file) {
  const { first, changes, rule } = readCompiledZone(file)
  let before = { at: 0, offset: changes.filter(({ at }) => at <= 0).at(-1)?.offset ?? first }
  const later = changes.filter(({ at }) => at > 0)
  const offsets = [before.offset]
  const texts = []
  for (const change of later) {
    // A change of nothing but the name is none; the last one also says from when on the rule holds.
    if (change.offset === before.offset && change !== later.at(-1)) continue
    if (!offsets.includes(change.offset)) offsets.push(change.offset)
    texts.push(`${offsets.indexOf(change.offset).toString(36)}${(change.at - before.at).toString(36)}`)
    before = change
  }
  return [offsets.join(' '), texts.join(' '), rule].join('|')
}
