import type { JsonObject, JsonValue } from '../../engine/model/json-value.ts'

/** A mapping, a row for each field of the payload. Paths and templates are shown bare, every other directive as it stands. */
export function MappingTable({ mapping }: { readonly mapping: JsonObject }) {
  const fields = Object.entries(mapping)
  if (fields.length === 0) return 'no field'
  return (
    <table>
      <tbody>
        {fields.map(([field, value]) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td className="mono">{directiveText(value ?? null)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A path or a template bare, anything else as it stands. */
export function directiveText(value: JsonValue): string {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const [only, ...others] = Object.entries(value)
    const isBare = only !== undefined && others.length === 0 && ['@path', '@template'].includes(only[0])
    if (isBare && typeof only[1] === 'string') return only[1]
  }
  return JSON.stringify(value)
}
