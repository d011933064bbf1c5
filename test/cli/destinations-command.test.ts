import { expect, test } from 'vitest'
import { rehearse } from '../command-line/rehearse.ts'
import { ScratchFolder } from '../host/scratch-folder.ts'
import { brazeScenario } from './braze-scenario.ts'

const scratch = new ScratchFolder()
const destinations = (...args: string[]) => rehearse('destinations', ...args)

test('all destinations are listed, a line each', async () => {
  const { output, code } = await destinations()
  const lines = output.trim().split('\n')
  expect(code).toBe(0)
  expect(lines).toHaveLength(214 + 3)
  expect(lines).toContainEqual(expect.stringMatching(/^braze +actions-braze-cloud +Braze Cloud Mode \(Actions\) +15 actions$/))
  expect(lines.at(-2)).toMatch(/^214 destinations; @segment\/action-destinations 3\.\d+\.\d+\.$/)
})

test('a text narrows them: names before actions, those that begin with it first', async () => {
  const { output } = await destinations('twil')
  const folders = output.split('\n').map((line) => line.split(' ')[0])
  expect(folders.slice(0, 5)).toEqual([
    'twilio',
    'twilio-messaging',
    'twilio-messaging-omnichannel',
    'twilio-studio',
    'engage-messaging-twilio',
  ])
  expect(output).toContain('5 of 214 destinations have "twil"')
})

test('of one its settings and actions are shown, by slug or folder', async () => {
  const [bySlug, byFolder] = await Promise.all([destinations('actions-braze-cloud'), destinations('braze')])
  expect(bySlug.output).toBe(byFolder.output)
  expect(byFolder.output).toContain('  api_key: text, required, secret\n')
  expect(byFolder.output).toMatch(/endpoint: text, uri, required\n.*\n +one of "https:\/\/rest\.iad-01\.braze\.com", /)
  expect(byFolder.output).toMatch(/^ {2}trackEvent +Track Event +Record custom events in Braze$/m)
})

test('of an action its fields and presets are shown', async () => {
  const { output } = await destinations('braze', 'trackEvent')
  expect(output).toContain('  name: text, required\n      Event Name. The event name\n      default $.event\n')
  expect(output).toContain('  user_alias: object\n')
  expect(output).toContain('          Alias Name\n')
  expect(output).toContain('  Journeys Step Transition Track: for the event of a journey’s send step\n')
  expect(output.indexOf('\n  name:')).toBeLessThan(output.indexOf('\n  external_id:'))
})

test('the activation of an action runs as it is pasted', async () => {
  const { output } = await destinations('braze', 'trackEvent', '--json')
  const { ready, action, presets } = JSON.parse(output)
  expect(action.fields.find(({ name }: { name: string }) => name === 'name')).toMatchObject({
    isRequired: true,
    default: { '@path': '$.event' },
  })
  expect(presets).toContainEqual(expect.objectContaining({ name: ready.preset, occasion: 'journeys_step_entered_track' }))
  const file = scratch.write('pasted.scenario.json', brazeScenario(ready.activation))
  const result = await rehearse('run', file, '--json', '-', '--quiet')
  const [send] = JSON.parse(result.output).sends
  expect(send).toMatchObject({ status: 'delivered', payload: { external_id: 'u1', name: 'Greet' }, error: null })
})

test.each([
  [['klavio'], 'error: There is no destination "klavio". Did you mean "klaviyo"?'],
  [['braze', 'trackEvnt'], 'error: Braze Cloud Mode (Actions) has no action "trackEvnt". Did you mean "trackEvent"?'],
  [['brase', 'trackEvent'], 'error: There is no destination "brase". Did you mean "braze"?'],
])('%j is unknown, and the nearest is suggested', async (args, sentence) => {
  const { output, errors, code } = await destinations(...args)
  expect([code, errors.trim(), output]).toEqual([2, sentence, ''])
})

test('everything is there as JSON too', async () => {
  const [all, one] = await Promise.all([destinations('--json'), destinations('slack', '--json')])
  const { rows, destinations: listed } = JSON.parse(all.output)
  expect(rows).toBeUndefined()
  expect(listed).toHaveLength(214)
  expect(JSON.parse(one.output)).toMatchObject({ format: 'rehearsal/destination/1', slug: 'actions-slack', folder: 'slack' })
})
