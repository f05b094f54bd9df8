/**
 * Text from Word, Google Docs and web pages as the editor wants it: headings, lists, tables, bold and italic stay, all
 * other looks go. Under the pages' strict policy the browser does not read style attributes (and reports each of them),
 * so they are renamed before the text is parsed and read here.
 */
const TAG = /<[a-z][^>]*>/gi
const STYLE = /\sstyle\s*=/gi
const HANDLER = /\son[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi
const LOOKS = 'data-looks'

const renameStyles = (html: string): string => html.replace(TAG, (tag) => tag.replace(HANDLER, '').replace(STYLE, ` ${LOOKS}=`))

const lookOf = (element: Element, property: string): string => {
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'i').exec(element.getAttribute(LOOKS) ?? '')
  return found?.[1]?.trim().toLowerCase() ?? ''
}

const rename = (element: Element, tag: string): Element => {
  const renamed = element.ownerDocument.createElement(tag)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
  return renamed
}

const wrapContent = (element: Element, tag: string): void => {
  const wrapper = element.ownerDocument.createElement(tag)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}

type Emphasis = { readonly tags: string; readonly property: string; readonly wrapper: string; readonly isOn: (look: string) => boolean }

const emphases: readonly Emphasis[] = [
  { tags: 'B,STRONG', property: 'font-weight', wrapper: 'strong', isOn: (look) => look.startsWith('bold') || Number.parseInt(look, 10) >= 600 },
  { tags: 'I,EM', property: 'font-style', wrapper: 'em', isOn: (look) => look === 'italic' || look === 'oblique' },
]

/** Bold by style becomes bold by tag; a bold tag styled as normal (Google Docs wraps whole texts in one) is no bold. */
const keepEmphasis = (root: ParentNode, { tags, property, wrapper, isOn }: Emphasis): void => {
  for (const element of root.querySelectorAll(`[${LOOKS}]`)) {
    const look = lookOf(element, property)
    if (look === '' || /^H\d$/.test(element.tagName)) continue
    if (tags.split(',').includes(element.tagName)) {
      if (!isOn(look)) element.replaceWith(...element.childNodes)
    } else if (isOn(look)) wrapContent(element, wrapper)
  }
}

const isWordItem = (element: Element | null): element is Element => element?.tagName === 'P' && lookOf(element, 'mso-list') !== ''

/** Word writes lists as paragraphs with the bullet or number as text. */
const makeWordLists = (root: ParentNode): void => {
  for (const first of root.querySelectorAll('p')) {
    if (!first.isConnected || !isWordItem(first)) continue
    const items: Element[] = []
    for (let next: Element | null = first; isWordItem(next); next = next.nextElementSibling) items.push(next)
    const marks = items.map((item) => [...item.querySelectorAll(`[${LOOKS}]`)].find((part) => lookOf(part, 'mso-list') === 'ignore'))
    const list = first.ownerDocument.createElement(/^\s*\(?\d/.test(marks[0]?.textContent ?? '') ? 'ol' : 'ul')
    first.before(list)
    marks.forEach((mark) => mark?.remove())
    list.append(...items.map((item) => rename(item, 'li')))
  }
}

/** Our highest heading in a text is the second level; a page has one first. Our own fields keep their tags. */
const useHouseHeadings = (root: ParentNode): void => {
  for (const heading of root.querySelectorAll('h1,h4,h5,h6')) if (!heading.hasAttribute('data-part')) rename(heading, heading.tagName === 'H1' ? 'h2' : 'h3')
}

/** Runs in the browser only. */
export const cleanPastedHtml = (html: string): string => {
  const { body } = new DOMParser().parseFromString(renameStyles(html), 'text/html')
  makeWordLists(body)
  emphases.forEach((emphasis) => keepEmphasis(body, emphasis))
  useHouseHeadings(body)
  for (const element of body.querySelectorAll(`[${LOOKS}]`)) element.removeAttribute(LOOKS)
  return body.innerHTML
}
