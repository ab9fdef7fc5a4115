import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { transact } from '@/lib/platform/transact'
import { matterInclude } from '@/lib/suggestions/matter-row'
import { aCongress } from './people-ground'

test('a record and all its relations are asked for in a transaction one question at a time', async () => {
  const warnings: string[] = []
  process.on('warning', ({ message }) => warnings.push(message))
  const { id: congressId } = await aCongress()
  const { id } = await db.suggestion.create({ data: { congressId, title: '修补进村的路' } })
  const { id: unitId } = await db.unit.create({ data: { congressId, system: 'government', name: '交通运输局' } })
  await db.assignment.create({ data: { suggestionId: id, congressId, unitId, role: 'sole' } })
  const outcome = await transact((tx) => tx.suggestion.findUniqueOrThrow({ where: { id }, include: matterInclude }))
  await setImmediate()
  expect(outcome).toMatchObject({ ok: true, value: { assignments: [{ replies: [], requests: [] }] } })
  expect(warnings).toEqual([])
})

test('a question that fails does not hold up those after it, and nothing of the transaction stays', async () => {
  const { id: congressId } = await aCongress()
  const failed = db.$transaction(async (tx) => {
    await tx.term.create({ data: { congressId, number: 19, startsOn: '2026-11-01' } })
    await Promise.all([tx.term.create({ data: { congressId, number: 19, startsOn: '2026-11-01' } }), tx.term.count()])
  })
  await expect(failed).rejects.toThrow()
  expect(await db.term.count({ where: { congressId } })).toBe(1)
})
