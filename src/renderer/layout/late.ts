import { type ComponentType, createElement, useEffect, useState } from 'react'

interface Late<Props extends object> {
  readonly Component: ComponentType<Props>
  /** Reads it before it is wanted. What cannot be read is told when it is. */
  readonly read: () => void
}

/**
 * A component whose code and looks are read when it is wanted first; until then nothing stands in its place, or what is given for that. React's own `lazy` shows what was
 * read only 300 ms after it showed that it was missing, however soon it came.
 */
export function late<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  Meanwhile: ComponentType<Props> = Nothing,
): Late<Props> {
  let Loaded: ComponentType<Props> | null = null
  const read = async () => {
    Loaded ??= (await load()).default
  }
  function Component(props: Props) {
    const [, setIsThere] = useState(Loaded !== null)
    useEffect(() => {
      if (Loaded !== null) return
      const fail = (failure: unknown) =>
        setIsThere(() => {
          throw failure
        })
      read().then(() => setIsThere(true), fail)
    }, [])
    return createElement(Loaded ?? Meanwhile, props)
  }
  return { Component, read: () => void read().catch(() => undefined) }
}

const Nothing = () => null
