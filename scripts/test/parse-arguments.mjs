/** @type {import('./stages.mjs').StageGroup[]} */
const groups = ['check', 'unit', 'desktop']

/**
 * What `npm test -- …` was asked for: `--only check,unit` leaves the other groups out.
 * @param {string[]} args
 * @returns {{ only: import('./stages.mjs').StageGroup[] }}
 */
export function parseTestArguments(args) {
  const [first, value, ...rest] = args.flatMap((arg) => (arg.startsWith('--only=') ? ['--only', arg.slice('--only='.length)] : [arg]))
  if (first === undefined) return { only: groups }
  if (first !== '--only' || value === undefined || rest.length > 0) throw new Error(`usage: npm test [-- --only ${groups.join('|')}[,…]]`)
  const only = value.split(',').map((name) => {
    const group = groups.find((known) => known === name)
    if (!group) throw new Error(`--only ${name}: there is ${groups.join(', ')}`)
    return group
  })
  return { only }
}
