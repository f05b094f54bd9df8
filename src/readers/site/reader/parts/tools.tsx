/** @jsxImportSource @kitajs/html */
import { words } from '../messages.vi.ts'

/** Zalo's own share page, which works without a script: the address travels as base64 of a small JSON. */
export const zaloAddress = (address: string): string =>
  `https://button-share.zalo.me/share_external?d=${encodeURIComponent(Buffer.from(JSON.stringify({ url: address })).toString('base64'))}`

type Props = { readonly address: string; readonly zalo: string; readonly place: 'top' | 'end' }

/** Once after the standfirst and again at the end. What needs a script is hidden until the script is there. */
export const Tools = ({ address, zalo, place }: Props) => (
  <ul class="tools" aria-label={place === 'top' ? words.tools : false} data-tools data-address={address}>
    <li>
      <a class="button main" href={zalo} target="_blank" rel="noopener" data-share>
        {words.shareZalo}
      </a>
    </li>
    <li hidden>
      <button type="button" data-copy data-done={words.copied}>
        {words.copyLink}
      </button>
    </li>
    <li hidden>
      <button type="button" data-save data-done={words.saved} aria-pressed="false">
        {words.save}
      </button>
    </li>
    <li hidden class="sizes">
      <button type="button" data-size="-1" aria-label={words.smallerText}>
        A−
      </button>
      <button type="button" data-size="1" aria-label={words.biggerText}>
        A+
      </button>
    </li>
  </ul>
)
