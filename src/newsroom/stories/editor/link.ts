import { Link } from '@tiptap/extension-link'
import { isAllowedHref } from '../../../commons/content/contract.ts'

/** Only the address is shared; target and rel belong to whoever renders. Typed words never become links by themselves. */
export const StoryLink = Link.extend({
  addAttributes: () => ({ href: { default: null, parseHTML: (element) => element.getAttribute('href') } }),
}).configure({
  openOnClick: false,
  autolink: false,
  linkOnPaste: true,
  defaultProtocol: 'https',
  HTMLAttributes: { rel: 'noopener noreferrer nofollow' },
  isAllowedUri: (url) => isAllowedHref(url),
})
