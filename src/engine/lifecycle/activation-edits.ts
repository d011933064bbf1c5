import type { LifecycleItem } from '../model/lifecycle-item.ts'
import { isLifecycleItem, type TimelineItem } from '../model/scenario.ts'
import type { Activation } from '../model/step.ts'
import { parseInstant } from '../time/instant.ts'

/** An activation as it is from an instant on. */
export interface ActivationEdit {
  /** ms since 1970. */
  readonly at: number
  readonly activation: Activation
}

export interface ActivationHistory {
  /** In order; each holds for instances that enter from its instant on (reference OS-29). */
  readonly edits: readonly ActivationEdit[]
  /** From this instant on its sends fail; null when it is never deleted. */
  readonly deletedAt: number | null
}

/**
 * What the timeline does to one activation of a version's step. What was done before the version was published concerned the ones before it: a
 * new version comes with activations of its own.
 *
 * @param of `publishedAt` of a version after the first, ms since 1970; null of the first
 */
export function activationHistory(
  timeline: readonly TimelineItem[],
  of: { readonly journey: string; readonly step: string; readonly activation: Activation; readonly publishedAt: number | null },
  clockStart: number,
): ActivationHistory {
  const own = timeline
    .filter(isLifecycleItem)
    .filter(
      (item): item is Edit => isEdit(item) && item.journey === of.journey && item.step === of.step && item.activation === of.activation.id,
    )
    .map((item) => ({ item, at: parseInstant(item.at, clockStart) ?? clockStart }))
    .filter(({ at }) => of.publishedAt === null || at >= of.publishedAt)
    .sort((a, b) => a.at - b.at)
  const edits: ActivationEdit[] = []
  let deletedAt: number | null = null
  for (const { item, at } of own) {
    if (item.do === 'delete-activation') deletedAt ??= at
    else edits.push({ at, activation: { ...(edits.at(-1)?.activation ?? of.activation), ...item.set } })
  }
  return { edits, deletedAt }
}

type Edit = Extract<LifecycleItem, { do: 'edit-activation' | 'delete-activation' }>

function isEdit(item: LifecycleItem): item is Edit {
  return item.do === 'edit-activation' || item.do === 'delete-activation'
}
