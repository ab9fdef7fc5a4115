import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const OURS = ['app', 'components', 'lib', 'prisma/seed', 'tests']
const files = OURS.flatMap((folder) => listed(join(ROOT, folder))).map((file) => relative(ROOT, file))
const source = new Map(files.filter((file) => /\.(tsx?|mjs)$/.test(file)).map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]))
const product = [...source].filter(([file]) => !file.startsWith('tests/'))

function listed(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ['.output', 'node_modules', 'generated', '.next'].includes(entry.name) ? [] : listed(path)
    return statSync(path).isFile() ? [path] : []
  })
}

/** What a file imports when it runs; types vanish and are free. */
const importsOf = (text: string) =>
  [...text.matchAll(/^(?:import|export)\s(?!type\s)[^'"\n]*?(?:[\s\S]*?)from\s+['"]([^'"]+)['"]/gm), ...text.matchAll(/^import\s+['"]([^'"]+)['"]/gm)].map((found) => found[1] ?? '')

// Who may not import whom. A row here is cheaper than a paragraph in a review.
const walls: [where: RegExp, forbidden: RegExp, because: string][] = [
  [/^lib\/(policy|grants|lifecycle|diagram)\.ts$/, /^(next|react|server-only)|prisma|platform|queries|commands/, 'rules are pure'],
  [/^lib\/[a-z]+\/(lifecycle|decide|words|needs|suggestion|assignment|plan|draft|turn|told|hints|steps|timeline)\.ts$/, /^(next|react|server-only)|prisma|platform\/|\/(queries|commands)$/, 'rules are pure'],
  [/^lib\/rulebook\//, /^(next|react|server-only)|prisma|platform|queries|commands/, 'the rulebook is pure'],
  [/^lib\//, /^@\/(app|components)\//, 'lib knows nothing of pages'],
  [/^components\/ui\//, /^@\/(lib|app)\//, 'parts know nothing of the domain'],
  [/^components\//, /prisma|\/(commands|queries)$|platform\/db/, 'components are handed their data'],
  [/^app\//, /prisma|platform\/db/, 'pages ask lib, never the database'],
]

describe('walls', () => {
  test.each(walls)('%s does not import %s: %s', (where, forbidden) => {
    const crossings = product.flatMap(([file, text]) =>
      where.test(file) ? importsOf(text).filter((name) => forbidden.test(name)).map((name) => `${file} → ${name}`) : [],
    )
    expect(crossings).toEqual([])
  })
})

const within = (pattern: RegExp, except: RegExp) => product.filter(([file, text]) => !except.test(file) && pattern.test(text)).map(([file]) => file)

describe('one place for each thing', () => {
  test('roles are compared in the policy only', () => {
    expect(within(/\brole\s*[!=]==\s*'(deputy|officer|officeHead|handler|unitHead|leader|committee|liaison|systemAdmin|securityAdmin|auditor)'/, /^lib\/policy\.ts$/)).toEqual([])
  })
  test('the present is read in the clock only', () => {
    expect(within(/new Date\(\)|Date\.now\(\)/, /^lib\/platform\/(clock\.ts|launch\/)/)).toEqual([])
  })
  test('raw SQL always has its parameters bound', () => {
    expect(within(/\$(queryRaw|executeRaw)Unsafe/, /^$/)).toEqual([])
  })
  test('a state of a life is written by the one step, and at its birth', () => {
    expect(within(/\.(suggestion|assignment|request|cosignature|communication|commitment|objection|publication|rulebookVersion|station|opinion|batch|reception|keyTopic|requirement|push)\.(update|updateMany|upsert)\([^)]*\bdata: \{ state:/, /^lib\/platform\/step\.ts$/)).toEqual([])
    expect(within(/\bchanging\((?:[^()]|\([^()]*\))*\bstate\b/, /^lib\/platform\/(step|rows)\.ts$/)).toEqual([])
  })
  test('no default export but where the framework demands it', () => {
    const allowed = /^app\/.*\/?(page|layout|error|not-found|global-error|template|default|loading)\.tsx$|\.config\.(ts|mjs)$|^tests\//
    expect(within(/^export default/m, allowed)).toEqual([])
  })
})

describe('doors', () => {
  const actions = product.filter(([, text]) => /^'use server'/m.test(text))
  const routes = product.filter(([file]) => /^app\/.*\/route\.ts$/.test(file))

  test('every server action is made by the wrapper', () => {
    const bare = actions.flatMap(([file, text]) =>
      [...text.matchAll(/^export (?:async function|function|const) (\w+)(.*)$/gm)].filter(([, , rest]) => !/=\s*(anAction|aPublicAction)\(/.test(rest ?? '')).map(([, name]) => `${file}: ${name}`),
    )
    expect(bare).toEqual([])
  })
  test('every route is made by the wrapper', () => {
    const bare = routes
      .filter(([file]) => !file.startsWith('app/api/auth/'))
      .flatMap(([file, text]) => [...text.matchAll(/^export (?:async function|const) (GET|POST|PUT|PATCH|DELETE)(.*)$/gm)].filter(([, , rest]) => !/=\s*a(Public)?Route/.test(rest ?? '')).map(([, name]) => `${file}: ${name}`))
    expect(bare).toEqual([])
  })
})

test('no route refuses a record by itself: the wrapper answers, and records it', () => {
  expect(within(/said\(40[349],|status: 40[349]/, /^lib\/platform\/(route|public-action)\.ts$|^(?!app\/|lib\/)/)).toEqual([])
})

describe('size and names', () => {
  test('no file is over 300 lines', () => {
    const long = [...source].map(([file, text]) => [file, text.split('\n').length] as const).filter(([file, lines]) => lines > 300 && !/\/data\//.test(file))
    expect(long).toEqual([])
  })
  test('a page is at most 60 lines', () => {
    const long = product.filter(([file]) => /^app\/.*\/page\.tsx$/.test(file)).map(([file, text]) => [file, text.split('\n').length] as const).filter(([, lines]) => lines > 61)
    expect(long).toEqual([])
  })
  test('files are kebab-case and no drawer is called by a name that says nothing', () => {
    const odd = files.filter((file) => /(^|\/)(utils?|helpers?|services?|types|hooks|constants|common|shared|misc)(\/|\.)/.test(file) || /\/[^/]*[A-Z_ ][^/]*\.(tsx?|mjs)$/.test(file))
    expect(odd).toEqual([])
  })
  test('nothing is typed as any', () => {
    expect([...source].filter(([file]) => !file.endsWith('architecture.test.ts')).filter(([, text]) => /(:\s*any\b|\bas any\b|<any>)/.test(text)).map(([file]) => file)).toEqual([])
  })
})

test('no component binds an action while it is drawn: a form without script would never be answered', () => {
  expect(within(/useActionState\([^,]*\.bind\(/, /^tests\//)).toEqual([])
})

test('a page that is over leads on by lead-on.tsx, which shows what a refused form held: whoever was a moment late keeps the words, without a script too', () => {
  const bare = product.filter(([file, text]) => /^app\/\(desk\)\/.*\/page\.tsx$/.test(file) && /\bredirect\(/.test(text)).map(([file]) => file)
  expect(bare, 'a short link is no page').toEqual(['app/(desk)/m/[code]/page.tsx'])
  const forms = product.filter(([file, text]) => /^app\/\(desk\)\/(suggestions|opinions|commitments|supervision|desk\/receptions)\/(.*\/)?\[id\]\/(.*\/)?page\.tsx$/.test(file) && /from '(\.\.?\/)+actions'/.test(text) && /\bnotFound\(/.test(text)).map(([file]) => file)
  expect(forms).toEqual([])
})

test('no page throws notFound(), whose document is empty until a script runs: nothingHere() speaks, with the same status', () => {
  expect(within(/\bnotFound\(\)/, /^app\/api\/|^tests\/|^lib\/platform\/status\.ts$|^components\/layout\/lead-on\.tsx$/)).toEqual([])
})
