-- CreateTable
CREATE TABLE "objection" (
    "id" TEXT NOT NULL,
    "suggestionId" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'raised',
    "version" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT NOT NULL,
    "suggestedUnit" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredBy" TEXT NOT NULL DEFAULT '',
    "dueOn" TEXT,
    "reckoning" JSONB,
    "raisedAt" TIMESTAMPTZ NOT NULL,
    "endedAt" TIMESTAMPTZ,

    CONSTRAINT "objection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "objection_congressId_state_dueOn_id_idx" ON "objection"("congressId", "state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "objection_suggestionId_idx" ON "objection"("suggestionId");

-- CreateIndex
CREATE INDEX "objection_assignmentId_idx" ON "objection"("assignmentId");

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One word against a unit at a time waits for its answer; what has ended says when, what was answered says who answered.
CREATE UNIQUE INDEX objection_one_open ON "objection" ("assignmentId") WHERE state = 'raised';
CREATE INDEX objection_raised ON "objection" ("suggestionId") WHERE state = 'raised';
CREATE INDEX objection_timed ON "objection" (state, "dueOn", id) WHERE "dueOn" IS NOT NULL;
ALTER TABLE "objection" ADD CONSTRAINT objection_ended CHECK ((state = 'raised') = ("endedAt" IS NULL));
ALTER TABLE "objection" ADD CONSTRAINT objection_answered CHECK (state NOT IN ('upheld', 'kept') OR (answer <> '' AND "answeredBy" <> ''));
