import { Button, Tooltip } from '@mantine/core'
import { useShallow } from 'zustand/react/shallow'
import lifecycle from '../inspector/lifecycle.module.css'
import { withKey } from '../keyboard/key-names.ts'
import { useWindow } from '../state/window-state.ts'
import { compareVersions } from '../version-difference/compared-versions.ts'
import { publicationWords, publishedVersions, shownPublication } from './journey-publication.ts'
import { openPublishing } from './publish-journey.ts'
import { discardChangesSince, readVersion } from './versions-of-journey.ts'

/** How the journey on the canvas stands to what was published of it. */
export function PublicationSection() {
  const publication = useWindow(shownPublication)
  const versions = useWindow(useShallow(publishedVersions))
  const read = useWindow((state) => state.published)
  if (publication === null && versions.length === 0) return null
  const { newest = null, isChanged = false } = publication ?? {}
  const state = newest === null ? 'draft' : isChanged ? 'changed' : 'published'
  return (
    <section className={lifecycle.lifecycle} aria-label="Publication">
      <p className={lifecycle.standing}>
        <span className={lifecycle.badge} data-publication={state}>
          {publication === null ? 'Its file is gone' : publicationWords(publication)}
        </span>
      </p>
      <p className={lifecycle.meaning}>{meaningOf(state, newest)}</p>
      <div className={lifecycle.acts}>
        <Tooltip label={withKey('Its problems, and what would be written', 'publish-journey')}>
          <Button variant="default" disabled={publication === null} onClick={openPublishing}>
            Publish…
          </Button>
        </Tooltip>
        {(state === 'changed' || versions.length > 1) && (
          <Button variant="default" onClick={compareVersions}>
            Compare
          </Button>
        )}
        {state === 'changed' && (
          <Button variant="default" onClick={() => void discardChangesSince()}>
            Discard changes
          </Button>
        )}
      </div>
      {versions.length > 0 && (
        <section aria-label="Published versions">
          <h3 className={lifecycle.head}>Published versions</h3>
          {versions.map(({ version, file }) => (
            <button
              key={file}
              type="button"
              className={lifecycle.version}
              aria-pressed={read === version}
              title={read === version ? 'Back to the journey’s own file' : 'Read this version on the canvas'}
              onClick={() => void readVersion(read === version ? null : version)}
            >
              <strong>v{version}</strong>
              <span className="mono">{file}</span>
            </button>
          ))}
        </section>
      )}
    </section>
  )
}

function meaningOf(state: 'draft' | 'changed' | 'published', newest: number | null): string {
  switch (state) {
    case 'draft':
      return 'It was never published, and can be changed freely.'
    case 'changed':
      return `It says something else than v${newest}, which stays as it was published.`
    case 'published':
      return `It says what v${newest} says: a change begins a new version.`
  }
}
