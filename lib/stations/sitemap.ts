import { listPublicReports } from '@/lib/annual/publishing'
import { db } from '@/lib/platform/db'
import { paths } from '@/lib/platform/paths'

/** A sitemap holds no more than 50,000 addresses. */
const MOST = 15_000

/** Every address that anyone may read and find: the lists first, then what is in them. */
export async function listPublicAddresses(): Promise<string[]> {
  const [stations, deputies, published, reports] = await Promise.all([
    db.station.findMany({ where: { state: 'open' }, orderBy: { id: 'asc' }, take: MOST, select: { publicCode: true } }),
    db.deputy.findMany({ where: { status: 'active', term: { endsOn: null } }, orderBy: { id: 'asc' }, take: MOST, select: { publicCode: true } }),
    db.publication.findMany({ where: { state: 'published' }, orderBy: { id: 'desc' }, take: MOST, select: { id: true } }),
    listPublicReports(),
  ])
  return [
    paths.home(), paths.stations(), paths.stationMap(), paths.publicDeputies(), paths.receptions(), paths.published(), paths.said(), paths.publicFigures(), paths.publicReport(), ...reports.map(({ year }) => paths.publicReport(year)), paths.personalData(),
    ...stations.map(({ publicCode }) => paths.station(publicCode)), ...deputies.map(({ publicCode }) => paths.publicDeputy(publicCode)), ...published.map(({ id }) => paths.published(id)),
  ]
}
