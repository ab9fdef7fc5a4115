-- CreateTable
CREATE TABLE "timer_deed" (
    "id" TEXT NOT NULL,
    "timer" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "day" INTEGER NOT NULL,
    "suggestionId" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "timer_deed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timer_pass" (
    "timer" TEXT NOT NULL,
    "doneOn" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "timer_pass_pkey" PRIMARY KEY ("timer")
);

-- CreateTable
CREATE TABLE "timer_failure" (
    "timer" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "suggestionId" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 1,
    "number" TEXT NOT NULL,
    "firstAt" TIMESTAMPTZ NOT NULL,
    "lastAt" TIMESTAMPTZ NOT NULL,
    "retryAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "timer_failure_pkey" PRIMARY KEY ("timer","recordId")
);

-- CreateIndex
CREATE INDEX "timer_deed_congressId_on_idx" ON "timer_deed"("congressId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "timer_deed_timer_recordId_dueOn_day_key" ON "timer_deed"("timer", "recordId", "dueOn", "day");

-- CreateIndex
CREATE INDEX "timer_failure_retryAt_idx" ON "timer_failure"("retryAt");

-- CreateIndex
CREATE INDEX "timer_failure_congressId_firstAt_idx" ON "timer_failure"("congressId", "firstAt");

-- What time brings: one state, soonest first, over all congresses. Only what has a due day is in there.
-- The expressions stand in lib/timers/queries.ts word for word.
CREATE INDEX suggestion_timed ON suggestion (state, "dueOn", id) WHERE "dueOn" IS NOT NULL;
CREATE INDEX assignment_timed ON assignment (state, "dueOn", id) WHERE "dueOn" IS NOT NULL;
CREATE INDEX request_timed ON request (state, "dueOn", id) WHERE "dueOn" IS NOT NULL;
CREATE INDEX cosignature_timed ON cosignature (state, (("invitedAt" AT TIME ZONE 'Asia/Shanghai')::date), id) WHERE state = 'invited';
ALTER TABLE "timer_deed" ADD CONSTRAINT timer_deed_days CHECK ("dueOn" ~ '^\d{4}-\d{2}-\d{2}$' AND "on" ~ '^\d{4}-\d{2}-\d{2}$');
