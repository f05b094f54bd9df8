import { build } from 'vite'
import { staffConfig } from '../../../tools/build/staff-config.ts'

// node build-staff-app.ts ROOT FOLDER
const [root = '.', folder = 'dist/staff'] = process.argv.slice(2)
await build({ root, configFile: false, logLevel: 'warn', ...staffConfig(root, folder) })
