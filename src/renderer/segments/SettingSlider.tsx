import { Slider } from '@mantine/core'
import { useState } from 'react'
import styles from './segments.module.css'
import type { TriedSetting } from './tried-settings.ts'

interface SettingSliderProps {
  readonly setting: TriedSetting
  /** Told when the slider is let go. */
  readonly onChosen: (value: string) => void
}

/** Goes through the values of a setting; a mark shows the one that the segment has. */
export function SettingSlider({ setting: { title, values, own }, onChosen }: SettingSliderProps) {
  const [place, setPlace] = useState(() => values.indexOf(own))
  const valueAt = (at: number): string => values[at] ?? own
  const shown = valueAt(place)
  return (
    <div className={styles.slider}>
      <span>
        {title} <b className="num">{shown}</b>
        {shown !== own && <em> instead of {own}</em>}
      </span>
      <Slider
        size="xs"
        min={0}
        max={values.length - 1}
        value={place}
        onChange={setPlace}
        onChangeEnd={(at) => onChosen(valueAt(at))}
        marks={[{ value: values.indexOf(own) }]}
        // The value stands above the slider, where a bubble would cover the name.
        label={null}
        thumbLabel={title}
        thumbProps={{ 'aria-valuetext': shown }}
      />
    </div>
  )
}
