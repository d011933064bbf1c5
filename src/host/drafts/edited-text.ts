import { applyEdits, findNodeAtLocation, getNodeValue, type JSONPath, modify, type Node, parseTree } from 'jsonc-parser'
import { isJsonObject, type JsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import { textOfDocument } from '../workspace/write-document.ts'
import { textOfValue } from './text-of-value.ts'

/**
 * The text of a file with another document in it. What stays the same keeps its very letters, so that differences between versions of a
 * file are those of its meaning; what is new is written as its neighbours are, with two blanks of indent.
 */
export function editedText(text: string, document: JsonObject): string {
  const edited = new TextInEdit(text)
  edited.become([], document)
  return isOf(edited.text, document) ? edited.text : textOfDocument(document)
}

class TextInEdit {
  text: string
  readonly #eol: string

  constructor(text: string) {
    this.text = text
    this.#eol = text.includes('\r\n') ? '\r\n' : '\n'
  }

  /** Makes what stands at a path this value. */
  become(path: JSONPath, value: JsonValue): void {
    const node = this.#nodeAt(path)
    if (!node || JSON.stringify(getNodeValue(node)) === JSON.stringify(value)) return
    if (node.type === 'object' && isJsonObject(value) && isInOrder(keysOf(node), Object.keys(value))) this.#becomeObject(path, value)
    else if (node.type === 'array' && Array.isArray(value) && value.length >= childrenOf(node).length) this.#becomeList(path, value)
    else this.#replace(node.offset, node.length, textOfValue(value, this.#indentAt(node.offset), this.#eol))
  }

  #becomeObject(path: JSONPath, value: JsonObject): void {
    const keys = Object.keys(value).filter((key) => value[key] !== undefined)
    for (const key of keysOf(this.#nodeAt(path))) if (!keys.includes(key)) this.#remove([...path, key])
    for (const [index, key] of keys.entries()) {
      const item = value[key] as JsonValue
      if (keysOf(this.#nodeAt(path)).includes(key)) this.become([...path, key], item)
      else this.#insert(path, index, item, `${JSON.stringify(key)}: `)
    }
  }

  #becomeList(path: JSONPath, value: readonly JsonValue[]): void {
    const known = childrenOf(this.#nodeAt(path)).length
    for (const [index, item] of value.entries()) {
      if (index < known) this.become([...path, index], item)
      else this.#insert(path, index, item, '')
    }
  }

  #insert(path: JSONPath, index: number, value: JsonValue, name: string): void {
    const holder = this.#nodeAt(path)
    if (!holder) return
    const children = childrenOf(holder)
    const [first] = children
    const isOnOneLine = first !== undefined && !this.text.slice(holder.offset, first.offset).includes('\n')
    const indent = first && !isOnOneLine ? this.#indentAt(first.offset) : `${this.#indentAt(holder.offset)}  `
    const content = `${name}${isOnOneLine ? textOfValue(value, null, this.#eol) : textOfValue(value, indent, this.#eol)}`
    const gap = isOnOneLine ? ' ' : `${this.#eol}${indent}`
    const [before, after] = [children[index - 1], children[index]]
    if (before) this.#replace(before.offset + before.length, 0, `,${gap}${content}`)
    else if (after) this.#replace(after.offset, 0, `${content},${gap}`)
    else this.#replace(holder.offset + 1, holder.length - 2, `${gap}${content}${this.#eol}${this.#indentAt(holder.offset)}`)
  }

  #remove(path: JSONPath): void {
    this.text = applyEdits(this.text, modify(this.text, path, undefined, {}))
  }

  #replace(offset: number, length: number, content: string): void {
    this.text = applyEdits(this.text, [{ offset, length, content }])
  }

  #nodeAt(path: JSONPath): Node | undefined {
    const root = parseTree(this.text)
    return root && findNodeAtLocation(root, path)
  }

  /** The blanks that the line of a place begins with. */
  #indentAt(offset: number): string {
    const line = this.text.slice(this.text.lastIndexOf('\n', offset - 1) + 1, offset)
    return /^[ \t]*/.exec(line)?.[0] ?? ''
  }
}

const childrenOf = (node: Node | undefined): readonly Node[] => node?.children ?? []
const keysOf = (node: Node | undefined): string[] => childrenOf(node).map(({ children }) => String(children?.[0]?.value))

/** Whether the keys that both have stand in the same order. */
function isInOrder(before: readonly string[], after: readonly string[]): boolean {
  const both = before.filter((key) => after.includes(key))
  return after.filter((key) => before.includes(key)).every((key, index) => key === both[index])
}

function isOf(text: string, document: JsonObject): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(document)
  } catch {
    return false
  }
}
