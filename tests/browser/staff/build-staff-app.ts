import { build } from 'vite'
import { staffConfig } from '../../../tools/build/staff-config.ts'

// node build-staff-app.ts ROOT FOLDER [SOURCE]
const [root = '.', folder = 'dist/staff', source = ''] = process.argv.slice(2)
const config = staffConfig(root, folder)
await build({ configFile: false, logLevel: 'warn', ...config, ...(source === '' ? {} : { root: source }) })
