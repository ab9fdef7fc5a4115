import type pg from 'pg'
import { APP_ROLE } from '../postgres'
import { Trouble } from './say.mjs'

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
const name = (text: string) => `"${text.replaceAll('"', '""')}"`

/**
 * The role the application works as: it owns nothing and may only read and write rows, never change a table.
 * Runs before the migrations, so that what a migration takes away (the event table is add-only) stays taken.
 */
export async function grantToApp(client: pg.Client, { password, login }: { password?: string; login?: string }): Promise<void> {
  const { rows } = await client.query<{ owner: string; database: string; exists: boolean; member: boolean }>(
    `select current_user as owner, current_database() as database,
            exists (select from pg_roles where rolname = $1) as exists,
            coalesce((select pg_has_role(current_user, oid, 'MEMBER') from pg_roles where rolname = $1), false) as member`,
    [APP_ROLE],
  )
  const { owner, database, exists, member } = rows[0]!
  try {
    if (!exists) await client.query(`create role ${APP_ROLE} nologin`)
    if (password) await client.query(`alter role ${APP_ROLE} login password ${literal(password)}`)
    else if (!member) await client.query(`grant ${APP_ROLE} to ${name(owner)}`)
    if (login) await client.query(`grant ${APP_ROLE} to ${name(login)}`)
  } catch (error) {
    // Two instances may meet here on one server, each with a database of its own.
    const { code } = error as { code?: string } // pg's errors carry the SQLSTATE
    if (code === '42710' || code === '23505' || code === 'XX000') return grantToApp(client, { password, login })
    throw new Trouble(
      `数据库账号 ${owner} 无权设立应用角色。请数据库管理员执行：CREATE ROLE ${APP_ROLE} NOLOGIN; GRANT ${APP_ROLE} TO ${name(login ?? owner)};`,
      error instanceof Error ? error.message : '',
    )
  }
  await client.query(`
    grant connect on database ${name(database)} to ${APP_ROLE};
    revoke create on schema public from public;
    grant usage on schema public to ${APP_ROLE};
    alter default privileges in schema public grant select, insert, update, delete on tables to ${APP_ROLE};
    alter default privileges in schema public grant usage, select on sequences to ${APP_ROLE};
  `)
}

/** The owner's address as the application uses it: every connection puts the owner's rights down at once. */
export function asAppRole(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  const options = url.searchParams.get('options')
  url.searchParams.set('options', [options, `-c role=${APP_ROLE}`].filter(Boolean).join(' '))
  return url.href
}
