import type { SuggestedPath } from '../../../engine/account/preview-sends.ts'
import { presenceWords } from '../suggestion-words.ts'
import { candidateName } from './candidates.ts'
import styles from './editor.module.css'

/** One value to pick: its name, what it is in this send, and when it would not be there. */
export function CandidateRow({ candidate, path }: { readonly candidate: SuggestedPath | undefined; readonly path: string }) {
  if (candidate === undefined) return <span className="mono">{path}</span>
  const { sample, type, unaddressable, isSent } = candidate
  const remarks = [
    presenceWords(candidate),
    isSent ? null : 'is added to what is sent',
    unaddressable === null ? null : 'read by a Liquid template: no path reaches it',
  ].filter((text) => text !== null)
  return (
    <span className={styles.candidate} title={path}>
      <span className={styles.candidateName}>{candidateName(candidate)}</span>
      <span className={styles.sample}>{sample === undefined ? (type === 'unknown' ? '' : type) : JSON.stringify(sample)}</span>
      {remarks.length > 0 && <span className={styles.candidateRemark}>{remarks.join(' · ')}</span>}
    </span>
  )
}
