import type { Destination } from '../../engine/model/workspace.ts'
import { textOf } from '../format/text-of.ts'
import { Facts } from '../inspector/Facts.tsx'
import inspector from '../inspector/inspector.module.css'

/** The settings of an integration as the workspace gives them; its secrets come as "***". */
export function DestinationSettings({ destination }: { readonly destination: Destination }) {
  const settings = Object.entries(destination.kind === 'actions' ? (destination.settings ?? {}) : {})
  if (settings.length === 0) return null
  return (
    <section className={inspector.section} aria-label="Settings">
      <h3>Settings</h3>
      <Facts facts={settings.map(([name, value]) => ({ name, value: <span className="mono">{textOf(value)}</span> }))} />
    </section>
  )
}
