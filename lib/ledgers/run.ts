import { z } from 'zod'
import { READINGS } from '@/lib/ledgers/field'

// What an import run keeps in its JSON columns. Parsed where it is read, so that an older run cannot surprise a newer page.

/** How the file is read: found by us, changed by the person. */
export const Mapping = z.object({
  sheet: z.string(),
  headingRow: z.number(),
  firstRow: z.number(),
  headings: z.array(z.string()),
  readings: z.array(z.enum(READINGS)),
  /** One content per column, from the first row that has any. */
  samples: z.array(z.string()),
  /** The place of rows that name none; '' is the congress's own. */
  placeless: z.string(),
  /** Unknown units that are not to be created. */
  leftOut: z.array(z.string()),
  fingerprint: z.string(),
})
export type Mapping = z.infer<typeof Mapping>

export const UnknownUnit = z.object({ name: z.string(), rows: z.number(), foreign: z.boolean() })
export type UnknownUnit = z.infer<typeof UnknownUnit>

export const Counts = z.object({
  total: z.number(),
  created: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  passedOver: z.number(),
  joined: z.number(),
  /** Rows that name no place, in a ledger that has places. */
  withoutPlace: z.number(),
  /** Rows whose result is no class of this place's rules, and is kept as it is written. */
  unclassed: z.number(),
  unknownUnits: z.array(UnknownUnit),
  guessedUnits: z.array(z.object({ written: z.string(), name: z.string() })).default([]),
  unitsCreated: z.number(),
  /** Why nothing was written, if the run failed. */
  failure: z.string().optional(),
})
export type Counts = z.infer<typeof Counts>

export const Faults = z.array(z.object({ row: z.number(), column: z.string(), written: z.string(), problem: z.string(), fix: z.string() }))
export type Faults = z.infer<typeof Faults>

/** So many faults are kept with a run: beyond that the ledger's columns are mapped wrongly, not its rows written badly. */
export const FAULTS_KEPT = 2_000
