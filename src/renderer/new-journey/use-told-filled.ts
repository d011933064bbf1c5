import { useEffect } from 'react'

/** Tells the dialog whether its form holds something that somebody filled in; not any more once the form is gone. */
export function useToldFilled(isFilled: boolean, tell: (isFilled: boolean) => void): void {
  useEffect(() => {
    tell(isFilled)
    return () => tell(false)
  }, [isFilled, tell])
}
