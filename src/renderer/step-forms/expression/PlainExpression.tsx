import styles from './expression.module.css'

/** An expression that is only read: nothing can be written in it, for what was typed would be lost. */
export function PlainExpression({ text }: { readonly text: string }) {
  return <div className={`${styles.plain} mono`}>{text}</div>
}
