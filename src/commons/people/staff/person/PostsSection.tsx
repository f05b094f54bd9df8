import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { StateBadge } from '../../../../platform/staff/index.ts'
import type { PersonDetail, Post } from '../../contract.ts'
import { usePeopleMessages } from '../messages.ts'
import classes from '../People.module.css'
import { PostSheet, type PostAct } from './PostSheet.tsx'
import { Section } from './Section.tsx'

const PostRow = ({ post, mayChange, onAct }: { post: Post; mayChange: boolean; onAct: (act: PostAct) => void }): ReactNode => {
  const m = usePeopleMessages()
  const role = m.roles[post.role] ?? post.role
  const isComing = post.isOpen && !post.isCurrent
  return (
    <li className={classes.row} data-past={post.isCurrent || isComing ? undefined : true}>
      <div className={classes.words}>
        <div className={classes.strong}>{post.title && post.title !== role ? `${post.title} · ${role}` : role}</div>
        <div className={classes.dim}>{[post.desk?.name, post.organisation.name].filter(Boolean).join(' · ')}</div>
      </div>
      <span className="tabular">{m.period(formatDay(post.validFrom), post.validTo ? formatDay(post.validTo) : m.now)}</span>
      {isComing && <StateBadge tone="waiting" label={m.coming} />}
      {mayChange && post.isOpen && (
        <span className={classes.acts}>
          <Button size="xs" variant="default" onClick={() => onAct({ kind: 'change', post })}>
            {m.change}
          </Button>
          <Button size="xs" variant="default" onClick={() => onAct({ kind: 'end', post })}>
            {m.end}
          </Button>
        </span>
      )}
    </li>
  )
}

/** Posts over time, the present ones first: what the person may do follows from them. */
export const PostsSection = ({ person }: { person: PersonDetail }): ReactNode => {
  const m = usePeopleMessages()
  const [act, setAct] = useState<PostAct | null>(null)
  return (
    <Section title={m.posts} {...(person.may.posts ? { act: { label: m.addPost, run: () => setAct({ kind: 'add' }) } } : {})}>
      <ul className={classes.rows}>
        {person.posts.map((post) => (
          <PostRow key={post.id} post={post} mayChange={person.may.posts} onAct={setAct} />
        ))}
      </ul>
      <PostSheet person={person} act={act} onClose={() => setAct(null)} />
    </Section>
  )
}
