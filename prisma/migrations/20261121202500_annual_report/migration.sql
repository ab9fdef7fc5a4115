-- CreateTable
CREATE TABLE "annual_report" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "words" JSONB NOT NULL,
    "figures" JSONB NOT NULL,
    "changedAt" TIMESTAMPTZ NOT NULL,
    "changedByName" TEXT NOT NULL,

    CONSTRAINT "annual_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "annual_report_congressId_year_key" ON "annual_report"("congressId", "year");
