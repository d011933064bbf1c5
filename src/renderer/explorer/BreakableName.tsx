import { Fragment } from 'react'

/** A name that may go on in the next line after its underscores, rather than within a word. */
export function BreakableName({ name }: { readonly name: string }) {
  const [first, ...rest] = name.split(/(?<=_)(?!_)/)
  return (
    <>
      {first}
      {rest.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have nothing but their place
        <Fragment key={place}>
          <wbr />
          {part}
        </Fragment>
      ))}
    </>
  )
}
