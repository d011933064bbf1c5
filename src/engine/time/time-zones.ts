import { ZoneRules } from './zone-rules.ts'
import table from './zone-table.json'

const known = new Map<number, ZoneRules>()
const zones: ReadonlyMap<string, number> = new Map(Object.entries(table.zones))

/** Version of the zone table that ships with the engine: of the IANA time zone database that it was made from. */
export const zoneTableVersion: string = table.version

/** Every name of the table, like "Europe/Paris" or "UTC". */
export const zoneNames: readonly string[] = [...zones.keys()]

/** null where the table has no zone of this name. Names count with their case. */
export function findZone(name: string): ZoneRules | null {
  const number = zones.get(name)
  if (number === undefined) return null
  let rules = known.get(number)
  if (!rules) {
    rules = new ZoneRules(table.rules[number] as string)
    known.set(number, rules)
  }
  return rules
}
