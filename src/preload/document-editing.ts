import type { FileProblem } from '../engine/model/file-problem.ts'
import type { JsonObject } from '../engine/model/json-value.ts'
import type { OpenAnswer } from './bridge-contract.ts'

/** The part of the contract by which files of the workspace are edited. Files are named relative to its folder. */

/** A file's document as it is edited. */
export interface EditedDocument {
  readonly document: JsonObject
  /** What the file says; null where there is none. The document itself where nothing was changed. */
  readonly saved: JsonObject | null
}

/** What came of saving one file: only `saved` has written anything. */
export interface SavedFile extends EditedDocument {
  readonly file: string
  readonly outcome:
    | {
        readonly kind: 'saved'
        /** Others had changed the file in other places, and these changes are in it too. */
        readonly merged: boolean
      }
    | {
        readonly kind: 'conflict'
        /** Pointers to what others changed too; empty where all of it is in question. */
        readonly places: readonly string[]
        /** What the file says now; null where it is gone or cannot be read. */
        readonly theirs: JsonObject | null
      }
    | { readonly kind: 'failed'; readonly message: string }
}

/** What came of publishing a journey: only `published` has written anything. */
export type PublishOutcome =
  | {
      readonly kind: 'published'
      /** Everything that was written beside the version. */
      readonly files: readonly (EditedDocument & { readonly file: string })[]
      /** Others had changed one of them in other places, and these changes are in it too. */
      readonly merged: boolean
    }
  /** What has to be mended first; nothing where the journey says what its newest version says. */
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'conflict'; readonly file: string; readonly places: readonly string[]; readonly theirs: JsonObject | null }
  /** Somebody else has published this version meanwhile. */
  | { readonly kind: 'exists' }
  | { readonly kind: 'failed'; readonly message: string }

export interface DocumentEditing {
  /** null where the file is no document that can be edited. */
  readDocument(file: string): Promise<EditedDocument | null>
  /** From now on this document stands for the file, in the workspace and in runs, until it is saved; null puts it away. */
  keepDraft(
    file: string,
    document: JsonObject | null,
  ): Promise<{
    /** Whether it would be there again after a crash: not where the disk does not let the app write. */
    readonly isKept: boolean
    readonly workspace: OpenAnswer
  }>
  /** What would be wrong if the file said this, and is not wrong now; nothing is kept. */
  problemsOfChange(file: string, document: JsonObject): Promise<readonly FileProblem[]>
  /**
   * Writes files that were edited, each whole or not at all.
   * @param precedence whether to ask, or to write mine, where others changed the same place
   */
  saveDrafts(
    files: readonly string[],
    precedence: 'ask' | 'mine',
  ): Promise<{ readonly files: readonly SavedFile[]; readonly workspace: OpenAnswer }>
  /**
   * Publishes a journey as it is edited: it is saved, and written as a version beside its file, with the workspace.json where it has changes: all or none.
   * @param version which one it was said to become
   */
  publishJourney(file: string, version: number): Promise<{ readonly outcome: PublishOutcome; readonly workspace: OpenAnswer }>
}
