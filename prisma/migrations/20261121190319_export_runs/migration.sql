-- CreateTable
CREATE TABLE "export_run" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "ledger" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "written" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "finishedAt" TIMESTAMPTZ,
    "stoppedAt" TIMESTAMPTZ,

    CONSTRAINT "export_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "export_run_createdAt_idx" ON "export_run"("createdAt");

-- CreateIndex
CREATE INDEX "requirement_congressId_dueOn_id_idx" ON "requirement"("congressId", "dueOn", "id");

-- CreateIndex
CREATE INDEX "requirement_unitId_dueOn_id_idx" ON "requirement"("unitId", "dueOn", "id");
