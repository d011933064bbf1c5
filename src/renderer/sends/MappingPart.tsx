import type { JsonObject } from '../../engine/model/json-value.ts'
import { counted } from '../format/number.ts'
import { FoldingSection } from '../inspector/FoldingSection.tsx'
import inspector from '../inspector/inspector.module.css'
import { MappingTable } from '../inspector/MappingTable.tsx'

/** How the event became the payload. @param onShow goes to where the mapping stands */
export function MappingPart({ mapping, onShow }: { readonly mapping: JsonObject; readonly onShow?: (() => void) | undefined }) {
  return (
    <FoldingSection
      name="send.mapping"
      title="Mapping"
      note={counted(Object.keys(mapping).length, 'field')}
      isOpenAtFirst={false}
      actions={
        onShow && (
          <button type="button" className={inspector.link} onClick={onShow}>
            In its step
          </button>
        )
      }
    >
      <div className={inspector.facts}>
        <MappingTable mapping={mapping} />
      </div>
    </FoldingSection>
  )
}
