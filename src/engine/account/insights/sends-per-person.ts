import type { RunNames } from '../run-names.ts'
import type { SendsPerPerson } from './insight-views.ts'
import type { ScopedRun } from './scoped-run.ts'

/** People with as many sends, or more, are counted together. */
const mostToldApart = 100
const namedPeople = 5

/** Of the people who entered: within the time that is asked for, or before it, so that they can have got what was sent in it. */
export function sendsPerPerson({ columns, run, instances, sends, hasVersion }: ScopedRun, names: RunNames): SendsPerPerson {
  const { versions, profiles, sendVersions, sendProfiles } = columns
  const got = new Int32Array(run.compiled.population.count).fill(notEntered)
  let people = 0
  let sent = 0
  for (let position = instances.from; position < instances.end; position++) {
    if (hasVersion[versions[position] as number] !== 1) continue
    const profile = profiles[position] as number
    if (got[profile] !== notEntered) continue
    got[profile] = 0
    people += 1
  }
  for (let place = sends.from; place < sends.end; place++) {
    if (hasVersion[sendVersions[place] as number] !== 1) continue
    const profile = sendProfiles[place] as number
    const before = got[profile] as number
    if (before === notEntered) people += 1
    got[profile] = before === notEntered ? 1 : before + 1
    sent += 1
  }
  const most = greatest(got)
  return {
    people,
    sends: sent,
    counts: distribution(got),
    most: most.map((profile) => ({
      profile: names.profileId(profile),
      profileName: names.profileName(profile),
      sends: got[profile] as number,
    })),
  }
}

const notEntered = -1

function distribution(got: Int32Array): number[] {
  const counts: number[] = []
  const people = new Int32Array(mostToldApart + 1)
  for (let profile = 0; profile < got.length; profile++) {
    const sends = got[profile] as number
    if (sends === notEntered) continue
    const place = Math.min(sends, mostToldApart)
    people[place] = (people[place] as number) + 1
  }
  for (let place = people.length - 1; place >= 0; place--)
    if (counts.length > 0 || people[place] !== 0) counts.unshift(people[place] as number)
  return counts
}

/** The profiles with the greatest counts above 0, the greatest first. */
function greatest(got: Int32Array): number[] {
  const found: number[] = []
  /** Nobody with as many or fewer is among them any more. */
  let least = 0
  for (let profile = 0; profile < got.length; profile++) {
    const sends = got[profile] as number
    if (sends <= least) continue
    const place = found.findIndex((other) => (got[other] as number) < sends)
    found.splice(place < 0 ? found.length : place, 0, profile)
    if (found.length > namedPeople) found.pop()
    if (found.length === namedPeople) least = got[found.at(-1) as number] as number
  }
  return found
}
