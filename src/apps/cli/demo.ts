import { accountLines } from '../../../demo/load/accounts.ts'
import { loadDemo } from '../../../demo/load/index.ts'
import { complain, say, type Command } from './command.ts'

export const demoLoadCommand: Command = {
  name: 'demo load',
  usage: 'demo load',
  what: 'load the demo province into an empty database, once',
  run: async ({ services }) => {
    const outcome = await loadDemo(services)
    if (outcome === 'not_empty')
      complain('Cơ sở dữ liệu đã có tổ chức khác, không nạp tỉnh mẫu. · The database has organisations of its own; the demo was not loaded.')
    else say(outcome === 'loaded' ? 'tỉnh Minh Sơn đã sẵn sàng · the demo province is ready' : 'tỉnh mẫu đã có từ trước · the demo was loaded before')
    return 0
  },
}

export const demoAccountsCommand: Command = {
  name: 'demo accounts',
  usage: 'demo accounts',
  what: 'print the demo accounts',
  run: async () => {
    say(accountLines())
    return Promise.resolve(0)
  },
}
