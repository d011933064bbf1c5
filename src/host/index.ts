/** The host's door for the window. */
export { findCatalogue, findIntegration } from './destinations/catalogue/read-catalogue.ts'
export { RunSession } from './run/run-session.ts'
export { SendPreviews } from './test-send/send-previews.ts'
export { duplicateJourney } from './workspace/duplicate-journey.ts'
export { openWorkspaceFolder } from './workspace/open-workspace-folder.ts'
export { saveScenario } from './workspace/save-scenario.ts'
