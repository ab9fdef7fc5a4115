import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assignmentLifecycle } from '@/lib/assignments/lifecycle'
import { communicationLifecycle } from '@/lib/communications/lifecycle'
import { cosignatureLifecycle } from '@/lib/cosignatures/lifecycle'
import { drawLifecycle } from '@/lib/diagram'
import { requestLifecycle } from '@/lib/requests/lifecycle'
import { suggestionLifecycle } from '@/lib/suggestions/lifecycle'

const LIVES = {
  'suggestion 建议': suggestionLifecycle,
  'assignment 一个单位的承办': assignmentLifecycle,
  'request 申请（退回、延期）': requestLifecycle,
  'cosignature 联名': cosignatureLifecycle,
  'communication 沟通': communicationLifecycle,
}
const drawn = Object.entries(LIVES).map(([name, table]) => `${name}\n${drawLifecycle(table)}`).join('\n\n')
const marked = `<!-- lives -->\n\`\`\`\n${drawn}\n\`\`\`\n<!-- /lives -->`
const README = ['README.md', 'README.zh-CN.md'].map((name) => join(import.meta.dirname, '../..', name))

test.each(README)('%s shows the lives as the tables have them', (file) => {
  const text = readFileSync(file, 'utf8')
  if (process.env.DRAW) writeFileSync(file, text.replace(/<!-- lives -->[\s\S]*<!-- \/lives -->/, () => marked))
  expect(readFileSync(file, 'utf8')).toContain(marked)
})
