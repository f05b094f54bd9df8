/** @jsxImportSource @kitajs/html */
import { searchPath } from '../../addresses.ts'
import { words } from '../messages.vi.ts'
import { to, type View } from '../view.ts'

/** A plain form: works without a script. */
export const SearchForm = ({ view, asked }: { readonly view: View; readonly asked: string }) => (
  <form class="search" action={to(view, searchPath())} method="get" role="search">
    <label for="q">{words.searchLabel}</label>
    <input id="q" name="q" type="search" value={asked} maxlength="200" autocomplete="off" enterkeyhint="search" />
    <button type="submit">{words.search}</button>
  </form>
)
