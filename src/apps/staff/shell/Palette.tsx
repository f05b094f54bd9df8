import { Kbd, Modal } from '@mantine/core'
import { Spotlight } from '@mantine/spotlight'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Icon, type IconName } from '../../../platform/staff/icons/Icon.tsx'
import { CursorAtOnce } from '../../../platform/staff/kit/CursorAtOnce.tsx'
import type { StaffManifest } from '../../../platform/staff/manifest.ts'
import { useGo } from '../../../platform/staff/navigation/links.tsx'
import { useActor } from '../../../platform/staff/session.tsx'
import { useLanguage, useText } from '../../../platform/staff/words/language.ts'
import { useShellMessages } from '../messages.ts'
import { permitted } from './nav.ts'
import { matchEntries, paletteEntries, type PaletteEntry } from './palette-entries.ts'
import { paletteStore, selectFirst } from './palette-store.ts'
import { useFound, type Found } from './use-found.ts'
import classes from './Palette.module.css'

type Row = {
  readonly id: string
  readonly label: string
  readonly detail?: string
  readonly icon: IconName
  readonly shortcut?: string
  readonly open: () => void
}

const Rows = ({ label, rows }: { label: string; rows: readonly Row[] }): ReactNode =>
  rows.length === 0 ? null : (
    <Spotlight.ActionsGroup label={label}>
      {rows.map((row) => (
        <Spotlight.Action key={row.id} label={row.label} onClick={row.open} className={classes.action}>
          <Icon name={row.icon} size={18} />
          <span className={classes.words}>
            <span className={classes.label}>{row.label}</span>
            {row.detail && <span className={classes.detail}>{row.detail}</span>}
          </span>
          {row.shortcut && <Kbd size="xs">{row.shortcut}</Kbd>}
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  )

const Status = ({ asking, failed, nothing }: { asking: boolean; failed: readonly Found[]; nothing: boolean }): ReactNode => {
  const m = useShellMessages()
  const text = useText()
  if (asking) return <span className={classes.status}>{m.searching}</span>
  if (nothing && failed.length === 0) return <span className={classes.status}>{m.searchNothing}</span>
  return failed.map(({ source }) => (
    <span key={source.id} className={classes.status}>
      {`${text(source.label)}: ${m.searchFailed}`}
    </span>
  ))
}

/** Ctrl K: every page, every action, and whatever the rooms can find. */
export const Palette = ({ manifests }: { manifests: readonly StaffManifest[] }): ReactNode => {
  const m = useShellMessages()
  const text = useText()
  const { language } = useLanguage()
  const { can } = useActor()
  const go = useGo()
  const [typed, setTyped] = useState('')
  const entries = useMemo(() => paletteEntries(manifests, can, language), [manifests, can, language])
  const sources = useMemo(
    () =>
      permitted(
        manifests.flatMap(({ search }) => search ?? []),
        can,
      ),
    [manifests, can],
  )
  const { found, asking } = useFound(sources, typed)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => selectFirst(list.current))
  const rowOf = (entry: PaletteEntry): Row => ({ ...entry, open: 'path' in entry ? () => go(entry.path) : entry.run })
  const pages = matchEntries(entries.pages, typed).map(rowOf)
  const actions = matchEntries(entries.actions, typed).map(rowOf)
  const hits = found.map((one) => ({
    ...one,
    rows: one.hits.map((hit): Row => ({
      id: `${one.source.id} ${hit.id}`,
      label: hit.title,
      icon: hit.icon ?? 'search',
      open: () => go(hit.path),
      ...(hit.detail ? { detail: hit.detail } : {}),
    })),
  }))
  const nothing = pages.length === 0 && actions.length === 0 && hits.every(({ rows }) => rows.length === 0)
  return (
    <Spotlight.Root
      store={paletteStore}
      query={typed}
      onQueryChange={setTyped}
      shortcut={['mod + K']}
      tagsToIgnore={[]}
      triggerOnContentEditable
      centered={false}
      yOffset="12dvh"
      overlayProps={{ backgroundOpacity: 0.3 }}
      scrollable
      maxHeight="min(60dvh, 480px)"
      classNames={{ content: classes.content }}
    >
      <Modal.Title className={classes.title}>{m.searchAnything}</Modal.Title>
      <Spotlight.Search data-autofocus placeholder={m.searchPlaceholder} aria-label={m.searchAnything} leftSection={<Icon name="search" size={18} />} />
      <CursorAtOnce />
      <Spotlight.ActionsList ref={list}>
        {typed !== '' && hits.map((one) => <Rows key={one.source.id} label={text(one.source.label)} rows={one.rows} />)}
        <Rows label={m.actions} rows={actions} />
        <Rows label={m.pages} rows={pages} />
      </Spotlight.ActionsList>
      <output>
        <Status asking={asking} failed={found.filter(({ failed }) => failed)} nothing={nothing} />
      </output>
    </Spotlight.Root>
  )
}
