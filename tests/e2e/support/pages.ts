import type { Page } from '@playwright/test'

/** The address of the first entry of a list: of suggestions in a state, of people, of units. */
export async function firstOf(page: Page, list: string, pattern: RegExp): Promise<string> {
  await page.goto(list)
  const hrefs = await page.locator('#main a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const found = hrefs.find((href) => pattern.test(href))
  if (!found) throw new Error(`nothing like ${pattern} on ${list}`)
  return found
}

const STATION = /^\/desk\/stations\/[0-9a-f-]{36}$/
const RECORD = /^\/suggestions\/[0-9a-f-]{36}$/
type Way = (page: Page) => Promise<string>
/** A kind of page: what it is, and how one comes to one of them. */
export type Kind = readonly [what: string, way: string | Way]

const recordIn = (query: string, part = ''): Way => async (page) => (await firstOf(page, `/suggestions?${query}`, RECORD)) + part
const linkIn = (list: string, pattern: RegExp): Way => (page) => firstOf(page, list, pattern)
/** The demo's reception that is going on; where midnight has passed since the demo was made, it is over. */
const tableOfToday: Way = async (page) => {
  for (const view of ['', '?view=past']) {
    await page.goto(`/desk/receptions${view}`)
    const link = page.getByRole('row').filter({ hasText: '饮水、道路、看病' }).getByRole('link').first()
    if ((await link.count()) > 0) return `${await link.getAttribute('href')}/day`
  }
  throw new Error('the demo has no reception going on')
}
/** The demo's act on the roads. */
const actOfRoads: Way = async (page) => {
  await page.goto('/supervision')
  const topic = await page.getByRole('link', { name: '乡村公路提质和安全' }).first().getAttribute('href')
  return firstOf(page, topic!, /\/acts\/[0-9a-f-]{36}$/)
}
/** From the first record of a list on, to what it leads to. */
const through = (query: string, pattern: RegExp): Way => async (page) => firstOf(page, await firstOf(page, `/suggestions?${query}`, RECORD), pattern)

/** Every kind of page, by whom it is for. */
export const pagesOf: Record<string, readonly Kind[]> = {
  石望山: [
    ['a deputy’s desk', '/desk'],
    ['a deputy’s list', '/suggestions'],
    ['a new suggestion', '/suggestions/new'],
    ['a draft', linkIn('/suggestions/new', /\/edit$/)],
    ['a draft looked through', async (page) => `${await firstOf(page, '/suggestions/new', /\/edit$/)}/check`],
    ['an invitation', linkIn('/desk', /\/join$/)],
    ['a record that waits for its deputy', recordIn('view=toEvaluate')],
    ['an evaluation', recordIn('view=toEvaluate', '/evaluate')],
    ['a record of others', recordIn('view=all&state=handling')],
    ['a deputy’s households', '/households'],
    ['a household', linkIn('/households', /^\/households\/[0-9a-f-]{36}$/)],
    ['notices', '/notices'],
    ['a profile', '/profile'],
    ['a change of password', '/change-password'],
    ['what is wanted outside', '/profile/messages'],
    ['a link that leads nowhere', '/m/aaaaaaaaaaaaaaaaaaaa'],
    ['nothing there', '/suggestions/00000000-0000-7000-8000-000000000000'],
  ],
  周映川: [
    ['the forms of papers', '/settings/templates'],
    ['the form of a reply', '/settings/templates/reply'],
    ['the office’s desk', '/desk'],
    ['the office’s ledger', '/suggestions'],
    ['a list without a row', '/suggestions?q=%E9%BE%98%E9%A9%AB'],
    ...['submitted', 'accepted', 'handling', 'replied', 'dissatisfied', 'escalated', 'evaluated', 'tracking', 'closed', 'refused', 'withdrawn'].map((state): Kind => [`a record that is ${state}`, recordIn(`state=${state}`)]),
    ['an open form', recordIn('state=submitted', '?step=refuse')],
    ['assigning', recordIn('state=accepted', '/assign')],
    ['reassigning', recordIn('state=handling', '/reassign')],
    ['the batches', '/suggestions/batches'],
    ['a new batch', '/suggestions/batches/new'],
    ['a batch', linkIn('/suggestions/batches', /\/batches\/[0-9a-f-]{36}$/)],
    ['a batch on paper', async (page) => `${await firstOf(page, '/suggestions/batches', /\/batches\/[0-9a-f-]{36}$/)}/print`],
    ['a record on paper', recordIn('state=closed', '/print')],
    ['a letter', through('state=replied', /\/print\/[^/]+$/)],
    ['the ledger of promises', '/commitments'],
    ['the figures of promises', '/commitments/figures'],
    ['a notice on paper', through('state=handling', /\/print\/notice$/)],
    ['urging', recordIn('state=handling', '/push')],
    ['supervision', '/supervision'],
    ['a key topic', linkIn('/supervision', /^\/supervision\/[0-9a-f-]{36}$/)],
    ['the papers of an act', actOfRoads],
    ['a new key topic', '/supervision/new'],
    ['what is published', '/publications'],
    ['laying out for the public', linkIn('/publications', /\/publish$/)],
    ['what people say', '/opinions'],
    ['an opinion', linkIn('/opinions', /^\/opinions\/[0-9a-f-]{36}$/)],
    ['taking down what is said', '/opinions/new'],
    ['an import', '/suggestions/import'],
    ['recording what came on paper', '/suggestions/paper'],
    ['importing what people said', '/opinions/import'],
    ['publications that can be taken back together', '/publications?tab=published'],
    ['a paper being registered', '/suggestions/register'],
    ['a motion being registered', '/suggestions/register?as=motion'],
    ['figures below', '/reports/below'],
    ['the board', '/board'],
    ['the big screen', '/board/screen'],
    ['figures', '/figures'],
    ['where it waits', '/figures/waits'],
    ['year beside year', '/figures/years'],
    ['the annual reports', '/figures/annual'],
    ['checking a published report', '/figures/annual/check?total=52&results=A+33+63.4%25%0AB+14+26.9%25%0AC+5+9.6%25'],
    ['an annual report', linkIn('/figures/annual', /\/figures\/annual\/\d{4}$/)],
    ['the flow, a state marked', '/flow?of=suggestion&at=handling'],
    ['the flow of a unit’s part', '/flow?of=assignment'],
    ['the advice and its hits', '/settings/advice'],
    ['settings seen by the office', '/settings'],
    ['the calendar', '/settings/calendar'],
    ['stations', '/desk/stations?town=990721102'],
    ['a station', linkIn('/desk/stations?town=990721102', STATION)],
    ['a station being changed', async (page) => `${await firstOf(page, '/desk/stations?town=990721102', STATION)}/edit`],
    ['a sheet for the wall', async (page) => `${await firstOf(page, '/desk/stations?town=990721102', STATION)}/poster`],
    ['the sheets of all stations', '/desk/stations/posters'],
    ['a new station', '/desk/stations/new'],
    ['regions', '/desk/stations/regions'],
    ['a table of stations to import', '/desk/stations/import'],
    ['the year of many stations being planned', '/desk/stations/plan'],
    ['a household being written down', '/households/new'],
    ['the chain', '/households/chain'],
    ['the chain of a township', linkIn('/households/chain', /^\/households\/chain\/[0-9a-f-]{36}$/)],
    ['the yearly reviews of stations', '/desk/stations/reviews'],
    ['the review of a station', async (page) => `${await firstOf(page, '/desk/stations?town=990721102', STATION)}/review`],
    ['what is asked of stations', '/desk/stations/reviews/standard'],
  ],
  覃知远: [
    ['a unit’s desk', '/desk'],
    ['a unit’s list', '/suggestions'],
    ['what is asked of a unit', '/supervision'],
    ['a record to be signed for', recordIn('view=toSign')],
    ['a record in hand', recordIn('view=inHand')],
    ['a promise', linkIn('/commitments', /^\/commitments\/[0-9a-f-]{36}$/)],
    ['a reply being written', through('view=toAnswer', /\/reply\//)],
  ],
  韦知行: [
    ['a second dispatcher’s desk', '/desk'],
    ['what is to be shared out', '/suggestions/dispatching'],
    ['what was shared out', '/suggestions/dispatching?tab=inHand'],
    ['sharing out', async (page) => `${await firstOf(page, '/suggestions/dispatching', RECORD)}/assign`],
  ],
  谢时雨: [
    ['a head’s desk', '/desk'],
    ['a reply to be signed', through('view=toSignOff', /\/reply\//)],
  ],
  莫晚晴: [
    ['a leader’s desk', '/desk'],
    ['a leader’s list', '/suggestions'],
    ['a leader’s board of supervision', '/supervision'],
    ['a record seen by a leader', recordIn('state=handling')],
  ],
  岑岁年: [
    ['a committee’s desk', '/desk'],
    ['a committee’s list', '/suggestions'],
    ['a committee’s board', '/supervision'],
    ['a topic a committee sees to', linkIn('/supervision', /^\/supervision\/[0-9a-f-]{36}$/)],
    ['a record seen by a committee', recordIn('state=handling')],
  ],
  高远: [
    ['an administrator’s desk', '/desk'],
    ['people', '/people'],
    ['a person', linkIn('/people', /^\/people\/[0-9a-f-]{36}$/)],
    ['accounts to be opened', '/people/accounts'],
    ['a new person', '/people/new'],
    ['units', '/people/units'],
    ['a unit', linkIn('/people/units', /^\/people\/units\/[0-9a-f-]{36}$/)],
    ['a new unit', '/people/units/new'],
    ['committees', '/people/committees'],
    ['deputies', '/people/deputies'],
    ['a deputy', linkIn('/people/deputies', /^\/people\/deputies\/[0-9a-f-]{36}$/)],
    ['a deputy being changed', async (page) => `${await firstOf(page, '/people/deputies', /^\/people\/deputies\/[0-9a-f-]{36}$/)}/edit`],
    ['a new deputy', '/people/deputies/new'],
    ['settings', '/settings'],
    ['rulebook', '/settings/rulebook'],
    ['terms', '/settings/terms'],
    ['a term', linkIn('/settings/terms', /^\/settings\/terms\/[^/]+$/)],
    ['congresses', '/settings/congresses'],
    ['what time brings about', '/settings/timers'],
    ['how messages go out', '/settings/messages'],
  ],
  安映雪: [
    ['a security administrator’s desk', '/desk'],
    ['a person whose roles are given', linkIn('/people', /^\/people\/[0-9a-f-]{36}$/)],
    ['the rules of the door', '/settings/security'],
    ['programs outside', '/settings/clients'],
  ],
  向若禾: [
    ['a liaison officer’s desk', '/desk'],
    ['what people say at a station', '/opinions'],
    ['receptions', '/desk/receptions'],
    ['a reception', linkIn('/desk/receptions', /^\/desk\/receptions\/[0-9a-f-]{36}$/)],
    ['the table where visitors are taken down', tableOfToday],
    ['a year being planned', async (page) => `${await firstOf(page, '/desk/stations', STATION)}/plan`],
  ],
  明微: [['an auditor’s desk', '/desk']],
}

/** And those that anyone may open, signed in or not. */
export const anyonesPages: readonly Kind[] = [
  ['the home page', '/'],
  ['stations', '/stations?q=大坪村'],
  ['the map of the townships', '/stations/map'],
  ['the map of a township', '/stations/map?town=990721102'],
  ['a station', linkIn('/stations?q=云溪镇人大代表之家', /^\/stations\/[0-9a-z]{8,40}$/)],
  ['speaking at a station', async (page) => firstOf(page, await firstOf(page, '/stations?q=云溪镇人大代表之家', /^\/stations\/[0-9a-z]{8,40}$/), /^\/o\/[0-9a-z]{8,40}$/)],
  ['receptions', '/receptions'],
  ['deputies', '/deputies?q=云溪镇'],
  ['a deputy everyone may read', linkIn('/deputies?q=云溪镇', /^\/deputies\/[0-9a-z]{8,40}$/)],
  ['what is published', '/published'],
  ['a published suggestion', linkIn('/published', /^\/published\/[0-9a-f-]{36}$/)],
  ['what people said and what became of it', '/said'],
  ['figures for everyone', '/statistics'],
  ['the reports of the years for everyone', '/statistics/reports'],
  ['looking up one’s own', '/progress'],
  ['what becomes of one’s data', '/personal-data'],
]
