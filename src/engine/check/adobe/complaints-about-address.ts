import type { HttpDestination } from '../../model/http-destination.ts'
import { listed } from '../../model/wording.ts'
import type { PresetId } from '../../presets/preset.ts'

const parts = /^(?<scheme>https?):\/\/(?<host>\[[^\]]*\]|[^/?#:]*)(?::(?<port>\d+))?/i
const addressOfNumbers = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/

/** What the product has against this address, a sentence each that goes on from its name. Source of the rules: reference/adobe 10.2. No value is quoted: it may be a secret. */
export function complaintsAboutAddress(address: HttpDestination, preset: PresetId): string[] {
  const { scheme = '', host = '', port } = parts.exec(address.url)?.groups ?? {}
  const { method = 'POST', query = {}, headers = {} } = address
  const isCurrent = preset === 'ajo-current'
  const methods = isCurrent ? ['GET', 'POST', 'PUT'] : ['POST', 'PUT']
  const usualPort = scheme.toLowerCase() === 'https' ? '443' : '80'
  const strange = [...Object.keys(query), ...Object.keys(headers)].filter((name) => /^[.$]/.test(name))
  const complaints: (string | false)[] = [
    !methods.includes(method) && `has the methods ${listed(methods, 'and')}.`,
    addressOfNumbers.test(host) && 'takes no IP address.',
    /\.adobe\./i.test(host) && 'takes no address of Adobe itself.',
    port !== undefined && port !== usualPort && `takes no port but ${usualPort}.`,
    scheme.toLowerCase() === 'http' && 'advises https.',
    !isCurrent && Object.keys(query).length > 0 && 'has no parameters of a query.',
    preset === 'jo-2020-07' && Object.keys(headers).length > 0 && 'has no headers of its own.',
    strange.length > 0 && `takes no names that begin with "." or "$", like ${listed(strange, 'and')}.`,
  ]
  return complaints.filter((complaint) => complaint !== false)
}
