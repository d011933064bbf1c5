import { Tooltip } from '@mantine/core'
import styles from './rule-mark.module.css'
import { ruleSentence } from './rule-sentences.ts'

/** The number of the rule that decided something, with what it says on hover and focus. */
export function RuleMark({ rule }: { readonly rule: string }) {
  const sentence = ruleSentence(rule)
  return (
    <Tooltip label={sentence ?? rule} multiline w={300} events={{ hover: true, focus: true, touch: true }}>
      <button type="button" className={styles.rule} aria-label={`Rule ${rule}: ${sentence ?? ''}`}>
        {rule}
      </button>
    </Tooltip>
  )
}
