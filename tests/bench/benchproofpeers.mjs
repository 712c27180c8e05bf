// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs other correctors of Chinese copy over texts: node benchproofpeers.mjs MODULES TEXTS.json, where MODULES is a
// folder of installed packages. Prints JSON: for each peer its version, what it makes of every text, and milliseconds
// for the long text. House rules that news does not have (spaces between Han and Latin) are switched off in each.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [modules, file] = process.argv.slice(2)
const load = createRequire(join(modules, 'x.js'))
const version = name => JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version
const { texts, long } = JSON.parse(readFileSync(file, 'utf8'))

function autocorrect() {
  const peer = load('autocorrect-node')
  peer.loadConfig(JSON.stringify({ rules: {
    'space-word': 0, 'space-punctuation': 0, 'space-bracket': 0, 'space-backticks': 0, 'space-dash': 0, 'space-dollar': 0,
    fullwidth: 1, 'halfwidth-word': 1, 'halfwidth-punctuation': 1, 'no-space-fullwidth': 1, 'no-space-fullwidth-quote': 1, spellcheck: 0,
  } }))
  return text => peer.format(text)
}

function zhlint() {
  const peer = load('zhlint')
  // Brackets are full-width in news, half-width by its default.
  const options = { rules: { preset: 'default', halfwidthPunctuation: '[]{}', fullwidthPunctuation: '，。：；？！“”‘’（）', spaceBetweenMixedwidthContent: false, spaceBetweenMixedwidthLetters: false,
    spaceOutsideCode: false, spaceOutsideHalfwidthQuotation: false, spaceOutsideHalfwidthBracket: false }, logger: { log() {}, error() {}, warn() {} } }
  return text => peer.run(text, options).result
}

const outcome = {}
for (const [name, make] of [['autocorrect-node', autocorrect], ['zhlint', zhlint]]) {
  try {
    const correct = make()
    const results = texts.map(correct)
    const begun = process.cpuUsage()
    for (const paragraph of long)
      correct(paragraph)
    const used = process.cpuUsage(begun)
    outcome[name] = { version: version(name), results, milliseconds: (used.user + used.system) / 1000 }
  } catch (error) {
    outcome[name] = { problem: String(error) }
  }
}
process.stdout.write(JSON.stringify(outcome))
