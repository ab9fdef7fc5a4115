// Running another program and waiting for it. Plain JavaScript: npm itself is started through it.
import { spawn } from 'node:child_process'
import { resolve as pathOf } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project: every command works in it, wherever it was called from. */
export const PROJECT = pathOf(fileURLToPath(new URL('../../..', import.meta.url)))

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** Ends the long steps that are under way: whoever stops the launcher does not wait for a build. */
export function endRunning() {
  for (const child of running) child.kill('SIGTERM')
}

/**
 * Runs a program to its end; what it printed is kept, and shown as well if asked for.
 * @param {string} program @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean, cwd?: string, uid?: number, gid?: number }} [how]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { env = {}, show = false, cwd = PROJECT, uid, gid } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, uid, gid, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    let output = ''
    for (const [from, to] of /** @type {const} */ ([[child.stdout, process.stdout], [child.stderr, process.stderr]])) {
      from.on('data', (chunk) => {
        output = (output + chunk).slice(-200_000)
        if (show) to.write(chunk)
      })
    }
    child.on('error', reject)
    child.on('close', (code, signal) => {
      running.delete(child)
      resolve({ code: code ?? (signal ? 128 : 1), output })
    })
  })
}

/** The last lines of what a program printed, enough to see why it failed. @param {string} output */
export const tail = (output, lines = 15) => output.trimEnd().split('\n').slice(-lines).join('\n')
