import pg from 'pg'

export const dynamic = 'force-dynamic'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 })

/** The yardstick: what Next and the database cost when nothing else is asked. 25 rows, no session, no shell. */
export default async function BarePage() {
  const { rows } = await pool.query<{ id: string; number: string | null; title: string; state: string; dueOn: string | null }>(
    `SELECT id, number, title, state, "dueOn" FROM suggestion WHERE "congressId" = $1 ORDER BY coalesce("dueOn", '9999-12-31'), id LIMIT 25`,
    [process.env.BENCH_CONGRESS],
  )
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.number}</td>
            <td>{row.title}</td>
            <td>{row.state}</td>
            <td>{row.dueOn}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
