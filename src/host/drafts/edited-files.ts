import { join } from 'node:path'
import { isSame } from '../../engine/edit/merge-documents.ts'
import { versionOfFile } from '../../engine/edit/published-versions.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import type { Documents } from '../workspace/read-workspace-folder.ts'
import { type Draft, type Drafts, documentsOf } from './draft.ts'
import { type PublishOutcome, publishDraft } from './publish-draft.ts'
import { documentIn, rebaseDraft } from './rebase-draft.ts'
import { type Precedence, type SaveOutcome, saveDraft } from './save-draft.ts'
import { textOnDisk } from './text-on-disk.ts'

/** A file's document as it is edited. */
export interface EditedDocument {
  readonly document: JsonObject
  /** What the file says; null where there is none. The document itself where nothing was changed. */
  readonly saved: JsonObject | null
}

/** What came of saving one file. */
export interface SavedFile extends EditedDocument {
  readonly file: string
  readonly outcome: Exclude<SaveOutcome, { readonly kind: 'saved' }> | { readonly kind: 'saved'; readonly merged: boolean }
}

/** What came of publishing one file; only `published` has written anything. */
export type PublishedFile =
  | {
      readonly kind: 'published'
      /** Everything that was written beside the version. */
      readonly files: readonly (EditedDocument & { readonly file: string })[]
      readonly merged: boolean
    }
  | Exclude<PublishOutcome, { readonly kind: 'published' }>

/** The files of one workspace that are being edited. Whatever changes is kept at once for the time after a crash. */
export class EditedFiles {
  readonly folder: string
  readonly #keep: (drafts: Drafts) => boolean
  readonly #drafts: Map<string, Draft>
  /** Texts of files that were read for editing and not changed yet. */
  readonly #bases = new Map<string, string>()

  /**
   * @param drafts what was not saved the last time
   * @param keep writes them where they outlive a crash; false when the disk does not let it
   */
  constructor(folder: string, drafts: Drafts, keep: (drafts: Drafts) => boolean) {
    this.folder = folder
    this.#keep = keep
    this.#drafts = new Map(Object.entries(drafts))
  }

  /** Files with changes that are not saved. */
  get unsaved(): readonly string[] {
    return [...this.#drafts.keys()]
  }

  get documents(): Documents {
    return documentsOf(Object.fromEntries(this.#drafts))
  }

  /** null where the file is no document that can be edited. */
  async read(file: string): Promise<EditedDocument | null> {
    const draft = this.#drafts.get(file)
    if (draft) return { document: draft.document, saved: draft.base === null ? null : documentIn(draft.base) }
    const found = await this.#asItIs(file)
    if (found === null) return null
    this.#bases.set(file, found.base ?? '')
    return { document: found.document, saved: found.document }
  }

  /**
   * From now on this stands for the file; null puts the draft away. False where it would not outlive a crash, and where the file is a
   * published version, for which nothing ever stands.
   */
  keep(file: string, document: JsonObject | null): boolean {
    if (document !== null && versionOfFile(file, String(document.id)) !== null) return false
    const base = this.#drafts.get(file)?.base ?? this.#bases.get(file) ?? null
    if (document !== null) this.#drafts.set(file, { document, base })
    else {
      this.#drafts.delete(file)
      if (base !== null) this.#bases.set(file, base)
    }
    return this.#kept()
  }

  /** Saves drafts; a file without one is passed over. */
  async save(files: readonly string[], precedence: Precedence): Promise<readonly SavedFile[]> {
    const saved: SavedFile[] = []
    for (const file of files) {
      const draft = this.#drafts.get(file)
      if (draft) saved.push(await this.#saveOne(file, draft, precedence))
    }
    return saved
  }

  /** Writes a file as it is edited, the same as a new version beside it, and what it works with where that was changed: all or none. */
  async publish(file: string, version: string): Promise<PublishedFile> {
    const known = this.#drafts.get(file) ?? (await this.#asItIs(file))
    if (known === null) return { kind: 'failed', message: 'The journey’s file can no longer be read: reload the workspace.' }
    const ofFile = (one: string, draft: Draft) => ({ file: one, path: join(this.folder, one), draft })
    // The events, segments and destinations that the journey names are in it.
    const workspace = this.#drafts.get('workspace.json')
    const journey = ofFile(file, known)
    const others = workspace ? [ofFile('workspace.json', workspace)] : []
    const outcome = await publishDraft(journey, others, join(this.folder, version))
    if (outcome.kind !== 'published') return outcome
    const files = [journey, ...others].map((one, index) => {
      const now = outcome.drafts[index] ?? one.draft
      this.#written(one.file, one.draft, now)
      return { file: one.file, document: now.document, saved: now.document }
    })
    return { kind: 'published', files, merged: outcome.merged }
  }

  /**
   * Looks whether files of drafts were changed by others, and takes in what does not contradict. What does stays as it is until it is saved.
   * @returns files whose documents are others now
   */
  async takeIn(): Promise<readonly string[]> {
    const taken: string[] = []
    for (const [file, draft] of this.#drafts) {
      const found = await textOnDisk(join(this.folder, file))
      if (found.kind === 'failed') continue
      const rebased = rebaseDraft(draft, found.text)
      if (rebased.kind !== 'merged' || this.#drafts.get(file) !== draft) continue
      this.#drafts.set(file, rebased.draft)
      taken.push(file)
    }
    if (taken.length > 0) this.#kept()
    return taken
  }

  async #saveOne(file: string, draft: Draft, precedence: Precedence): Promise<SavedFile> {
    const outcome = await saveDraft(join(this.folder, file), draft, precedence)
    if (outcome.kind !== 'saved') {
      return { file, document: draft.document, saved: draft.base === null ? null : documentIn(draft.base), outcome }
    }
    const { document } = outcome.draft
    this.#written(file, draft, outcome.draft)
    return { file, document, saved: document, outcome: { kind: 'saved', merged: outcome.merged } }
  }

  /** A file says now what its draft said. */
  #written(file: string, draft: Draft, { base }: Draft): void {
    this.#bases.set(file, base ?? '')
    const newest = this.#drafts.get(file)
    // What was changed while it was being written is a draft over what was written.
    if (newest && !isSame(newest.document, draft.document)) this.#drafts.set(file, { document: newest.document, base })
    else this.#drafts.delete(file)
    this.#kept()
  }

  /** A file that nothing was changed in, as a draft of what it says. */
  async #asItIs(file: string): Promise<Draft | null> {
    const found = await textOnDisk(join(this.folder, file))
    const text = found.kind === 'failed' ? null : found.text
    const document = text === null ? null : documentIn(text)
    return document === null ? null : { document, base: text }
  }

  #kept(): boolean {
    return this.#keep(Object.fromEntries(this.#drafts))
  }
}
