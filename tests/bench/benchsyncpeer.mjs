// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// PouchDB beside Galley's syncing: node benchsyncpeer.mjs MODULES ARTICLES CHANGES, where MODULES is a folder of installed
// packages. A server of its own (express-pouchdb) over HTTP on this machine, both sides in memory; as many articles of 800
// characters as are asked for are replicated to a new client, and so many that it changed back. Prints JSON: seconds of each.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { fileURLToPath } from 'node:url'

const [modules, articles, changes] = isMainThread ? process.argv.slice(2) : workerData
const load = createRequire(join(modules, 'x.js'))
const PouchDB = load('pouchdb').plugin(load('pouchdb-adapter-memory'))
const version = JSON.parse(readFileSync(join(modules, 'pouchdb', 'package.json'), 'utf8')).version

const han = '草原清晨阳光洒牧民赶羊群走山坡记者采访得知今年雨水充足长势喜人相关部门组织技术员深入嘎查指导生产建设项目进展顺利群众收入稳步增长'
function article(number) {
  let random = number + 1
  let body = ''
  for (let i = 0; i < 800; ++i) {
    random = (random * 1103515245 + 12345) % 2147483648
    body += i % 23 === 22 ? '。' : han[random % han.length]
  }
  return { _id: String(number).padStart(8, '0'), headline: `第${number}篇稿件`, source: '《北疆晚报》', body, stage: 'draft', creator: 'admin', section: 'news' }
}

// The server has a thread, and so a processor, of its own.
if (!isMainThread) {
  const Memory = PouchDB.defaults({ adapter: 'memory' })
  const database = new Memory('newsroom')
  for (let first = 0; first < articles; first += 1000)
    await database.bulkDocs(Array.from({ length: Math.min(1000, articles - first) }, (_, i) => article(first + i)))
  const server = load('express')().use('/', load('express-pouchdb')(Memory, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: '/dev/null' })).listen(0, '127.0.0.1')
  await once(server, 'listening')
  parentPort.postMessage(server.address().port)
} else {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: [modules, Number(articles), Number(changes)] })
  const [port] = await once(worker, 'message')
  const seconds = async work => {
    const begun = process.hrtime.bigint()
    await work()
    return Number(process.hrtime.bigint() - begun) / 1e9
  }
  const remote = `http://127.0.0.1:${port}/newsroom`
  const local = new PouchDB('desk', { adapter: 'memory' })
  const demand = (result, wanted) => {
    if (result.docs_written !== wanted)
      throw new Error(`${result.docs_written} of ${wanted} came: ${result.errors}`)
  }
  const first = await seconds(async () => demand(await PouchDB.replicate(remote, local, { batch_size: 1000 }), Number(articles)))
  const { rows } = await local.allDocs({ include_docs: true, limit: Number(changes) })
  await local.bulkDocs(rows.map(row => ({ ...row.doc, body: row.doc.body + '补充一句。' })))
  const push = await seconds(async () => demand(await PouchDB.replicate(local, remote, { batch_size: 1000 }), Number(changes)))
  process.stdout.write(JSON.stringify({ version, first, push }))
  process.exit(0)
}
