import { checkNode, generateIfNeeded, installIfNeeded } from './install.mjs'
import { runCommand } from './say.mjs'

/** Prepares the checkout and the database, then runs a program of the project. @param {() => string} file @param {string[]} args */
export const runProgram = (file, args) =>
  runCommand(async () => {
    checkNode()
    const program = file()
    await installIfNeeded({ tests: false })
    await generateIfNeeded()
    const { register } = await import('tsx/esm/api')
    register()
    const { beside } = await import('./beside.ts')
    return beside(program, args)
  })
