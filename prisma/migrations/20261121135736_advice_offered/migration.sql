-- How often the offered units were right is asked of the dispatches before which some were offered.
-- Prisma cannot say a partial index.
CREATE INDEX "event_offered" ON "event" ("congressId", "seq") WHERE kind = 'suggestion' AND detail ? 'offered';
