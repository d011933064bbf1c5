/** What the product's functions have by name, and these have not; with what there is instead. Source: its "Runtime and dependencies". */
const products: Readonly<Record<string, string>> = {
  AWS: '',
  Buffer: 'btoa, atob and crypto do for most of it.',
  FormData: '',
  _: '',
  google: '',
  hubspotlib: '',
  https: 'fetch makes requests.',
  jsforce: '',
  jsonwebtoken: 'crypto.createHmac signs.',
  moment: '',
  nodemailjet: '',
  OAuth: '',
  process: '',
  require: '',
  sendgrid: '',
  skyflowlib: '',
  stripe: '',
  twilio: '',
  uuidv5: 'crypto.randomUUID makes ids.',
  winstonlib: '',
  xml: '',
  xml2js: '',
  zlib: '',
}

/** A word of advice where a function asks for what a rehearsal does not have; otherwise nothing. */
export function missingNames(message: string): string {
  const name = /^'?([\w$]+)'? is not defined$/.exec(message)?.[1]
  if (name === undefined || !Object.hasOwn(products, name)) return ''
  const instead = products[name] ?? ''
  return `. A rehearsal runs functions without packages${instead === '' ? '.' : `: ${instead}`}`
}
