import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drawLifecycle } from '@/lib/diagram'
import { LIVES } from '@/lib/flow/lives'

const drawn = LIVES.map(({ noun, name, table }) => `${noun} ${name}\n${drawLifecycle(table)}`).join('\n\n')
const marked = `<!-- lives -->\n\`\`\`\n${drawn}\n\`\`\`\n<!-- /lives -->`
const README = ['README.md', 'README.zh-CN.md'].map((name) => join(import.meta.dirname, '../..', name))

test.each(README)('%s shows the lives as the tables have them', (file) => {
  const text = readFileSync(file, 'utf8')
  if (process.env.DRAW) writeFileSync(file, text.replace(/<!-- lives -->[\s\S]*<!-- \/lives -->/, () => marked))
  expect(readFileSync(file, 'utf8')).toContain(marked)
})
