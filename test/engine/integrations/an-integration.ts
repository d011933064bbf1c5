import type { Integration, IntegrationAction, IntegrationField } from '../../../src/engine/integrations/integration.ts'

/** A field of an integration: a text that nobody asks for, unless a test says otherwise. */
export function fieldOf(name: string, different: Partial<IntegrationField> = {}): IntegrationField {
  return {
    name,
    label: name,
    description: '',
    type: 'string',
    isMultiple: false,
    isRequired: false,
    requiredWhen: null,
    shownWhen: null,
    choices: null,
    format: null,
    allowsNull: false,
    category: null,
    isDynamic: false,
    isHidden: false,
    properties: null,
    takesOthers: different.type === 'object' && !different.properties,
    ...different,
  }
}

export function actionOf(id: string, fields: readonly IntegrationField[], different: Partial<IntegrationAction> = {}): IntegrationAction {
  return { id, title: id, description: '', subscription: null, isHidden: false, takesBatches: false, fields, syncMode: null, ...different }
}

/** Braze, as a test makes it. */
export function integrationOf(actions: readonly IntegrationAction[], different: Partial<Integration> = {}): Integration {
  return {
    slug: 'braze',
    folder: 'braze',
    name: 'Braze',
    description: '',
    authentication: 'custom',
    settings: [],
    actions,
    presets: [],
    ...different,
  }
}
