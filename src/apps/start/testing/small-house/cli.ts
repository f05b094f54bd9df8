/** The commands start.mjs relies on, over one table. */
import pg from 'pg'

const tables = `
  create schema if not exists platform;
  create schema if not exists graphile_worker;
  create table if not exists graphile_worker.migrations (id int);
  create table if not exists platform.migration (name text primary key);
  create table if not exists platform.kept (starts int, demos int);
  insert into platform.migration values ('20261121t0900-keep') on conflict do nothing;
  insert into platform.kept select 0, 0 where not exists (select from platform.kept)`

const client = new pg.Client(process.env['DATABASE_URL'])
await client.connect()
const words = process.argv.slice(2)
const command = words.join(' ')
if (command === 'migrate') await client.query(tables)
else if (command === 'demo load') await client.query('update platform.kept set demos = demos + 1')
else if (command === 'demo accounts') console.log('phongvien.hoa')
else if (words[0] === 'exit') process.exitCode = Number(words[1])
else console.log(JSON.stringify((await client.query('select starts, demos from platform.kept')).rows[0]))
await client.end()
