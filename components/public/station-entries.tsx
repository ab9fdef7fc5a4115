import { Way } from '@/components/ui/way'
import { paths } from '@/lib/platform/paths'

type Entry = { publicCode: string; name: string; address: string; opening: string }

/** Stations as people look for them: name, where, when. */
export function StationEntries({ stations }: { stations: readonly Entry[] }) {
  return (
    <ul className="entry">
      {stations.map(({ publicCode, name, address, opening }) => (
        <li key={publicCode}><Way prefetch={false} className="t" href={paths.station(publicCode)}>{name}</Way>{address ? <p>{address}</p> : null}{opening ? <p className="soft">{opening}</p> : null}</li>
      ))}
    </ul>
  )
}
