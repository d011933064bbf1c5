import { type CompiledJourney, type CompiledRun, type CompiledStep, type CompiledWay, noNode } from '../../compile/compiled-run.ts'
import { stepId, stepName } from './step-event-names.ts'
import { nodeType } from './step-words.ts'

/**
 * The step that led to this one, and how. The id of a transition is its bracket in paths, `on-error` of the way for errors and time-outs of an
 * action or condition; an only way out has none. Types are the words of the product's schema.
 *
 * @param arrivedBy the way, -1 of the first step, which has no parent
 */
export function parentFields({ ways, steps }: CompiledRun, version: CompiledJourney, arrivedBy: number) {
  const way = ways[arrivedBy]
  const parent = way && steps[way.step]
  if (!parent) return {}
  return {
    parentStepID: stepId(version, parent),
    parentStepName: stepName(parent),
    parentNodeID: parent.id,
    parentNodeType: nodeType(parent, parent.index === version.start, way),
    parentNodeName: stepName(parent),
    parentTransitionID: isForTrouble(parent, way) ? 'on-error' : (way.label ?? undefined),
    parentTransitionName: transitionName(parent, way),
    parentTransitionType: transitionType(parent, way),
  }
}

function isForTrouble({ errorWay, timeoutWay }: CompiledStep, { index }: CompiledWay): boolean {
  return index === errorWay || index === timeoutWay
}

/** As the branch is called in the file. */
function transitionName({ step, firstWay }: CompiledStep, { index }: CompiledWay): string | undefined {
  return 'branches' in step ? step.branches[index - firstWay]?.name : undefined
}

function transitionType(parent: CompiledStep, way: CompiledWay): string {
  if (isForTrouble(parent, way)) return 'Basic'
  if (parent.step.type === 'condition' || parent.step.type === 'random-split') return 'Condition Triggered'
  return way.node !== noNode || (parent.step.type === 'reaction' && way.label !== 'timeout') ? 'Event Triggered' : 'Basic'
}
