import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drawLifecycle } from '@/lib/diagram'
import { LIVES } from '@/lib/flow/lives'

const drawn = (lives: typeof LIVES) => `<!-- lives -->\n\`\`\`\n${lives.map(({ noun, name, table }) => `${noun} ${name}\n${drawLifecycle(table)}`).join('\n\n')}\n\`\`\`\n<!-- /lives -->`
// A newcomer reads the two at the heart; all of them stand beside their tables.
const heart = drawn(LIVES.filter(({ noun }) => noun === 'suggestion' || noun === 'assignment'))

test.each([['README.md', heart], ['README.zh-CN.md', heart], ['lib/flow/lives.md', drawn(LIVES)]])('%s shows the lives as the tables have them', (name, marked) => {
  const file = join(import.meta.dirname, '../..', name)
  const text = readFileSync(file, 'utf8')
  if (process.env.DRAW) writeFileSync(file, text.replace(/<!-- lives -->[\s\S]*<!-- \/lives -->/, () => marked))
  expect(readFileSync(file, 'utf8')).toContain(marked)
})
