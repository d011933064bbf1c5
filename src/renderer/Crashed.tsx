import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'

interface CrashedState {
  readonly message: string | null
}

/** A mistake in drawing the window ends as a message with a way on, not as an empty window. The run is main's and is still there. */
export class Crashed extends Component<{ readonly children: ReactNode }, CrashedState> {
  override state: CrashedState = { message: null }

  static getDerivedStateFromError(error: unknown): CrashedState {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    const { message } = this.state
    if (message === null) return this.props.children
    return (
      <main role="alert" style={{ display: 'grid', height: '100%', placeContent: 'center', justifyItems: 'center', gap: 12 }}>
        <strong>The window could not be drawn</strong>
        <span className="selectable muted">{message}</span>
        <Button onClick={() => location.reload()}>Draw it again</Button>
      </main>
    )
  }
}
