import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import {
  type BridgeNews,
  type BridgeRequests,
  channelOf,
  type NewsName,
  type RehearsalBridge,
  type RequestName,
  type Unsubscribe,
} from './bridge-contract.ts'

/** The window's only way out: requests by name, news by subscription. No logic here. */

function request<Name extends RequestName>(name: Name): BridgeRequests[Name] {
  const ask = (...args: unknown[]) => ipcRenderer.invoke(channelOf(name), ...args)
  return ask as BridgeRequests[Name]
}

function subscribe<Name extends NewsName>(name: Name, listener: (news: BridgeNews[Name]) => void): Unsubscribe {
  // Wrapped, so that the event with its sender never reaches the page.
  const heard = (_event: IpcRendererEvent, news: BridgeNews[Name]) => listener(news)
  ipcRenderer.on(channelOf(name), heard)
  return () => {
    ipcRenderer.removeListener(channelOf(name), heard)
  }
}

// Electron before 29 has no webUtils and carries the path on the file itself.
const pathOfDroppedFile = (file: File): string => webUtils?.getPathForFile(file) ?? (file as File & { readonly path?: string }).path ?? ''

const bridge = {
  currentWorkspace: request('currentWorkspace'),
  openWorkspace: request('openWorkspace'),
  recentWorkspaces: request('recentWorkspaces'),
  createWorkspace: request('createWorkspace'),
  chooseFolder: request('chooseFolder'),
  folderForWorkspaces: request('folderForWorkspaces'),
  reloadWorkspace: request('reloadWorkspace'),
  startRun: request('startRun'),
  cancelRun: request('cancelRun'),
  saveScenario: request('saveScenario'),
  duplicateJourney: request('duplicateJourney'),
  journeyTemplates: request('journeyTemplates'),
  readDocument: request('readDocument'),
  keepDraft: request('keepDraft'),
  problemsOfChange: request('problemsOfChange'),
  saveDrafts: request('saveDrafts'),
  publishJourney: request('publishJourney'),
  closeRun: request('closeRun'),
  ask: request('ask'),
  surveyRecording: request('surveyRecording'),
  makeOfRecording: request('makeOfRecording'),
  proposeRehearsal: request('proposeRehearsal'),
  tryRehearsal: request('tryRehearsal'),
  createRehearsal: request('createRehearsal'),
  fakerMethods: request('fakerMethods'),
  samplePeople: request('samplePeople'),
  tryPeople: request('tryPeople'),
  countMembers: request('countMembers'),
  cancelCount: request('cancelCount'),
  readJourneyFile: request('readJourneyFile'),
  catalogue: request('catalogue'),
  integration: request('integration'),
  previewSends: request('previewSends'),
  searchProfiles: request('searchProfiles'),
  copyText: request('copyText'),
  copiedText: request('copiedText'),
  exportResult: request('exportResult'),
  saveFile: request('saveFile'),
  exportPayloads: request('exportPayloads'),
  cancelExport: request('cancelExport'),
  showExport: request('showExport'),
  prepareQueries: request('prepareQueries'),
  queryDatabase: request('queryDatabase'),
  cancelQuery: request('cancelQuery'),
  queryRows: request('queryRows'),
  exportQueryResult: request('exportQueryResult'),
  exportDatabase: request('exportDatabase'),
  cancelDatabaseExport: request('cancelDatabaseExport'),
  pathOfDroppedFile,
  onQueryProgress: (listener) => subscribe('queryProgress', listener),
  onDatabaseProgress: (listener) => subscribe('databaseProgress', listener),
  onExportProgress: (listener) => subscribe('exportProgress', listener),
  onCountProgress: (listener) => subscribe('countProgress', listener),
  onRunProgress: (listener) => subscribe('runProgress', listener),
  onWorkspaceOpened: (listener) => subscribe('workspaceOpened', listener),
  onFilesChanged: (listener) => subscribe('filesChanged', listener),
  onCommand: (listener) => subscribe('command', listener),
} satisfies RehearsalBridge

contextBridge.exposeInMainWorld('rehearsal', bridge)
