import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { CalendarDays, CalendarSync, FileOutput, Handshake, Luggage, MapPin, NotebookPen, Shapes, Sun, Users, UsersRound } from 'lucide-react'
import { useEffect } from 'react'
import { I18nProvider, RouterProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { localeOf } from '#shared/i18n/languages.ts'
import { Finder } from '#renderer/find/Finder.tsx'
import { api, shell } from '#renderer/kernel/api.ts'
import { focusPage } from '#renderer/kernel/focus-page.ts'
import { rooms, settingsRoom } from '#renderer/kernel/rooms.ts'
import { seeRoom } from '#renderer/kernel/seen-rooms.ts'
import { useAbout } from '#renderer/kernel/use-about.ts'
import { useCall, useFreshness } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMe } from '#renderer/kernel/use-me.ts'
import { useRegister } from '#renderer/releases/use-releases.ts'
import { Frame, Rail } from '#renderer/ui/Rail.tsx'
import { SkipLink } from '#renderer/ui/SkipLink.tsx'
import styles from './Shell.module.css'
import { Standing } from './Standing.tsx'
import { Refused } from './Refused.tsx'
import { TakenBack } from './TakenBack.tsx'
import { useLockKey } from './use-lock-key.ts'
import { useRailStatuses } from './use-rail-statuses.ts'
import { useStillHere } from './use-still-here.ts'

const icons = { today: Sun, calendar: CalendarDays, sessions: NotebookPen, groups: CalendarSync, attendance: Users, activities: Shapes, places: MapPin, partners: Handshake, people: UsersRound, trips: Luggage, releases: FileOutput } as const

/** Rooms that one reaches from another, and which stand in the rail under its name. */
const within: Readonly<Record<string, string>> = { '/templates': '/sessions', '/strips': '/sessions' }

/** What stands round every room: the rail, the lock, and what was last taken back. */
export function Shell() {
  const router = useRouter()
  const language = useLanguage()
  const path = useRouterState({ select: (state) => state.location.pathname })
  // By what is shown, and not by the address: on the way out, that already names another room.
  const isRunning = useRouterState({ select: ({ matches }) => matches.some(({ routeId }) => routeId === '/run/$sessionId') })
  useFreshness()
  useStillHere()
  useLockKey()
  useFocusOnArrival()
  return (
    <I18nProvider locale={localeOf(language)}>
      <RouterProvider navigate={(to) => router.history.push(to)} useHref={(to) => router.history.createHref(to)}>
        {/* Run mode opens one session, and neither the other rooms nor what finds them. */}
        {isRunning ? (
          <Outlet />
        ) : (
          <Finder>
            <Rooms path={path} />
          </Finder>
        )}
      </RouterProvider>
    </I18nProvider>
  )
}

function Rooms({ path }: { readonly path: string }) {
  const { t } = useTranslation(['common', 'vault'])
  const brand = t('vault:brand')
  // The task switcher shows titles: it learns nothing of what is open.
  useEffect(() => {
    document.title = brand
  }, [brand])
  const me = useMe()
  const statuses = useRailStatuses()
  const { about } = useAbout()
  const room = within[path] ?? path
  const isIn = (href: string) => (href === '/' ? room === '/' : room === href || room.startsWith(`${href}/`))
  // A calendar without a date is no room yet.
  const { data: hasDates } = useCall(['calendar', 'isInUse'], () => api.calendar.isInUse({}))
  // Nor is attendance before anything is counted, and what leaves is the lead's.
  const { data: countedSince } = useCall(['attendance', 'since'], () => api.attendance.since({}))
  const { data: register } = useRegister()
  const isThere: Readonly<Record<string, boolean>> = {
    calendar: hasDates === true,
    attendance: typeof countedSince === 'string',
    releases: register?.firstMonth != null || (register?.releases.length ?? 0) > 0,
  }
  const shown = rooms.filter(({ id, href }) => isThere[id] !== false || isIn(href))
  const isEditor = /^\/sessions\/[^/]+$/.test(path)
  return (
    <>
      <SkipLink>{t('rail.skip')}</SkipLink>
      <Frame>
        <Rail
          brand={brand}
          label={t('rail.main')}
          items={shown.map(({ id, href }) => ({ id, href, icon: icons[id], label: t(`rail.${id}`), isCurrent: isIn(href) }))}
          statuses={statuses}
          {...(about?.testRuntime && { warning: t('rail.testRuntime') })}
          who={{ name: me?.name ?? '', role: me?.roles.map((role) => t(`role.${role}`)).join(', ') ?? '' }}
          settings={{ label: t('rail.settings'), href: settingsRoom.href, isCurrent: isIn(settingsRoom.href) }}
          lock={{ label: t('rail.lock'), kbd: 'Ctrl L', onPress: () => void shell.lock({}) }}
          menuLabel={t('rail.menu')}
          isSlim={isEditor}
        />
        {isEditor ? (
          <Outlet />
        ) : (
          <div className={styles.room}>
            <Standing />
            <Outlet />
          </div>
        )}
      </Frame>
      <TakenBack />
      <Refused />
    </>
  )
}

/** Going somewhere puts the keyboard and the eye at its beginning; the first room keeps the focus it took itself. */
function useFocusOnArrival() {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
        seeRoom(toLocation.pathname)
        const isNew = fromLocation !== undefined && fromLocation.pathname !== toLocation.pathname
        const main = document.getElementById('main')
        if (isNew) window.scrollTo(0, 0)
        // A form that has just been asked for keeps the focus it took; one that is gone, as the front door is, leaves it nowhere.
        const isLost = document.activeElement === document.body
        if (isLost || (isNew && !main?.contains(document.activeElement))) focusPage()
      }),
    [router],
  )
}
