import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ActivityKey } from '#shared/library/library.schema.ts'
import { mostStations, type Block, type BlockId } from '#shared/sessions/sessions.schema.ts'
import { stationsInOrder } from '#shared/sessions/stations.rules.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { useOrder } from './order-context.ts'
import { StationEditor } from './StationEditor.tsx'
import { useStationDrag } from './use-station-drag.ts'
import styles from './Stations.module.css'

const own = 'own'

/** The stations of the open block, side by side, and where another is added. */
export function StationsEditor({ block }: { block: Block }) {
  const { t } = useTranslation('sessions')
  const { commands, stationWording, say } = useOrder()
  const list = useRef<HTMLUListElement>(null)
  const stations = stationsInOrder(block.stations)

  /** Moves a station to a place from 1; the keyboard stays on its grip. */
  const moveTo = (id: BlockId, nth: number) => {
    const at = stations.findIndex((station) => station.id === id)
    const station = stations[at]
    const to = Math.min(Math.max(nth, 1), stations.length)
    if (!station || to === at + 1) return
    const rest = stations.filter((other) => other !== station)
    void commands.moveStation(block, id, rest[to - 2]?.id ?? null)
    say(t('stations.moved', { title: stationWording(station, at + 1).title, at: to, of: stations.length }))
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-station="${id}"] [data-station-grip]`)?.focus())
  }
  /** The keyboard goes on from the block, whose stations may all have gone. */
  const remove = async (id: BlockId) => {
    const title = list.current?.closest('[data-block]')?.querySelector('textarea')
    if (!(await commands.removeStation(id))) return
    title?.focus()
    say(t('stations.removed'))
  }
  const { lifted, start } = useStationDrag(list, moveTo)

  return (
    <div className={styles.editor}>
      <h3>{t('stations.title')}</h3>
      <ul className={styles.open} ref={list} data-stations={block.id}>
        {stations.map((station, at) => (
          <StationEditor
            key={station.id}
            block={block}
            station={station}
            nth={at + 1}
            isLifted={lifted === station.id}
            moveTo={(nth) => moveTo(station.id, nth)}
            remove={() => void remove(station.id)}
            startDrag={(event) => start(event, station.id)}
          />
        ))}
      </ul>
      {stations.length < mostStations && <AddStation block={block} />}
    </div>
  )
}

/** Another station: an activity of the library, or the team's own. */
function AddStation({ block }: { block: Block }) {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { library, commands } = useOrder()
  const options = [
    { id: own, label: t('order.ownBlock') },
    ...library.activities.map(({ key, name }) => ({ id: key as string, label: name[language] })),
  ]
  return (
    <ComboBox
      key={block.stations.length}
      className={styles.more ?? ''}
      size="dense"
      label={t('stations.add')}
      placeholder={t('stations.addHint')}
      emptyText={t('activities.none')}
      openLabel={t('stations.show')}
      options={options}
      value={null}
      onChange={(id) => {
        if (id !== null) void commands.addStation(block.id, id === own ? null : ActivityKey.parse(id))
      }}
    />
  )
}
