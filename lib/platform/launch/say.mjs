// The launcher's voice in the terminal. Plain JavaScript: it speaks before anything is installed.

const started = performance.now()

/** One line about what is being done now. @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** A long step: says that it begins, then how long it took. @template T @param {string} name @param {() => Promise<T>} work @returns {Promise<T>} */
export async function step(name, work) {
  const from = performance.now()
  process.stdout.write(`· ${name}…\n`)
  const result = await work()
  const seconds = (performance.now() - from) / 1000
  if (seconds >= 1) process.stdout.write(`  用时 ${seconds.toFixed(1)} 秒\n`)
  return result
}

export const secondsSinceStart = () => ((performance.now() - started) / 1000).toFixed(1)

/** What went wrong in one sentence a person can act on; everything else is a surprise and keeps its stack. */
export class Trouble extends Error {
  /** @param {string} sentence @param {string} [detail] */
  constructor(sentence, detail = '') {
    super(sentence)
    this.name = 'Trouble'
    this.detail = detail
  }
}

const PLAIN = {
  ENOSPC: '磁盘已满：请腾出空间后重新启动。',
  EDQUOT: '磁盘配额已用完：请腾出空间后重新启动。',
  EACCES: '没有权限读写',
  EPERM: '没有权限读写',
  EROFS: '文件所在的磁盘只读',
  ENOTDIR: '数据目录的位置上是一个文件，不是文件夹：请用 DATA_DIR 换一个位置，或移走那个文件后重新启动。',
  EEXIST: '数据目录的位置上是一个文件，不是文件夹：请用 DATA_DIR 换一个位置，或移走那个文件后重新启动。',
}

/** Any error as one sentence. @param {unknown} error */
export function sentenceOf(error) {
  if (error instanceof Trouble) return error.message
  if (!(error instanceof Error)) return String(error)
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error)
  if (/No space left on device/.test(error.message)) return PLAIN.ENOSPC
  const plain = code && PLAIN[/** @type {keyof typeof PLAIN} */ (code)]
  if (!plain) return error.stack ?? error.message
  return plain.endsWith('。') ? plain : `${plain}${path ? ` ${path}` : '数据目录'}：请检查该位置的所有者和权限后重新启动。`
}

/** Runs the whole command; an error becomes one sentence and a non-zero exit. @param {() => Promise<number | void>} command */
export async function runCommand(command) {
  let code = 1
  try {
    code = (await command()) ?? 0
  } catch (error) {
    process.stderr.write(`\n✗ ${sentenceOf(error)}\n`)
    if (error instanceof Trouble && error.detail) process.stderr.write(`${error.detail}\n`)
  }
  // By now everything has been ended in order; only a timer of the schema engine would hold the terminal for ten seconds.
  process.exit(code)
}
