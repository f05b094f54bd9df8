/** @jsxImportSource @kitajs/html */
import { words } from '../messages.vi.ts'
import { Document } from '../parts/document.tsx'
import type { View } from '../view.ts'

/** The pieces this device can show without a network; the list is filled by a script from the device itself. */
export const savedView = (view: View): string =>
  Document({
    view,
    title: words.savedTitle,
    description: words.savedLead,
    where: { kind: 'other' },
    path: null,
    kind: 'saved',
    scripts: ['site-saved'],
    children: (
      <div class="listing">
        <h1 class="head">{words.savedTitle}</h1>
        <p class="none">{words.savedLead}</p>
        <ul class="kept-list" data-kept-list data-none={words.savedNone}></ul>
        <noscript>
          <p>{words.savedNeedsScript}</p>
        </noscript>
      </div>
    ),
  })
