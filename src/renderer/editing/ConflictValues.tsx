import type { JsonObject } from '../../engine/model/json-value.ts'
import styles from './conflict.module.css'
import { conflictValues } from './conflict-values.ts'

interface ConflictValuesProps {
  /** Pointers to what both sides changed. */
  readonly places: readonly string[]
  readonly here: JsonObject
  readonly onDisk: JsonObject
}

const rowsShown = 6
/** Of a value, characters: the whole stands in its title. */
const shown = 160

/** What the file says and what is said here, place by place. */
export function ConflictValues({ places, here, onDisk }: ConflictValuesProps) {
  const values = conflictValues(places, here, onDisk)
  const more = values.length - rowsShown
  return (
    <>
      <table className={styles.values} aria-label="What both changed">
        <thead>
          <tr>
            <th scope="col">Both changed</th>
            <th scope="col">On disk</th>
            <th scope="col">Here</th>
          </tr>
        </thead>
        <tbody>
          {values.slice(0, rowsShown).map((value) => (
            <tr key={value.pointer}>
              <th scope="row" title={value.pointer}>
                {value.words}
              </th>
              <Value text={value.onDisk} />
              <Value text={value.here} />
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={styles.more}>and {more === 1 ? 'one other place' : `${more} other places`}</p>}
    </>
  )
}

function Value({ text }: { readonly text: string }) {
  return (
    <td className="selectable" title={text}>
      {text.length > shown ? `${text.slice(0, shown)}…` : text}
    </td>
  )
}
