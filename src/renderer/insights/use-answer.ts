import { useEffect, useRef, useState } from 'react'
import { messageOf } from '../state/report-trouble.ts'

interface Answer<Value> {
  /** What was answered last; null before the first answer. */
  readonly value: Value | null
  readonly trouble: string | null
}

/** A clock that moves asks no more often. */
const gapMs = 250

/**
 * Asks whenever the key changes, one question at a time: while an answer is under way only the newest wish is remembered, and what was
 * answered before stays until then.
 * @param key what is asked, in one text
 */
export function useAnswer<Value>(key: string, ask: () => Promise<Value | null>): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>({ value: null, trouble: null })
  const wish = useRef<(() => Promise<Value | null>) | null>(null)
  const isBusy = useRef(false)
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      wish.current = null
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question
  useEffect(() => {
    wish.current = ask
    void work()
    async function work(): Promise<void> {
      if (isBusy.current) return
      isBusy.current = true
      while (wish.current !== null) {
        const wanted = wish.current
        wish.current = null
        const gap = new Promise((resolve) => setTimeout(resolve, gapMs))
        const found = await wanted().then(
          (value) => ({ value, trouble: null }),
          (error: unknown) => ({ value: null, trouble: messageOf(error) }),
        )
        if (!isGone.current) setAnswer(found)
        if (wish.current === null) break
        await gap
      }
      isBusy.current = false
    }
  }, [key])
  return answer
}
