-- CreateTable
CREATE TABLE "reception" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "version" INTEGER NOT NULL DEFAULT 0,
    "on" TEXT NOT NULL,
    "beginsAt" TEXT NOT NULL,
    "endsAt" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "theme" TEXT NOT NULL DEFAULT '',
    "movedFrom" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "announcedOn" TEXT,
    "visitors" INTEGER,
    "summary" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "reception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reception_host" (
    "receptionId" TEXT NOT NULL,
    "deputyId" TEXT NOT NULL,
    "attendance" TEXT,
    "signedAt" TIMESTAMPTZ,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "reception_host_pkey" PRIMARY KEY ("receptionId","deputyId")
);

-- CreateIndex
CREATE INDEX "reception_congressId_on_id_idx" ON "reception"("congressId", "on", "id");

-- CreateIndex
CREATE INDEX "reception_stationId_on_id_idx" ON "reception"("stationId", "on", "id");

-- CreateIndex
CREATE INDEX "reception_host_deputyId_idx" ON "reception_host"("deputyId");

-- AddForeignKey
ALTER TABLE "reception" ADD CONSTRAINT "reception_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reception_host" ADD CONSTRAINT "reception_host_receptionId_fkey" FOREIGN KEY ("receptionId") REFERENCES "reception"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reception_host" ADD CONSTRAINT "reception_host_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "deputy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One reception at a station at a time; one that was called off makes room for another.
CREATE UNIQUE INDEX reception_once ON "reception" ("stationId", "on", "beginsAt") WHERE state <> 'cancelled';
ALTER TABLE "reception" ADD CONSTRAINT reception_times CHECK (
  "on" ~ '^\d{4}-\d{2}-\d{2}$' AND "beginsAt" ~ '^\d{2}:\d{2}$' AND "endsAt" ~ '^\d{2}:\d{2}$' AND "beginsAt" < "endsAt");
ALTER TABLE "reception_host" ADD CONSTRAINT reception_signed CHECK ("signedAt" IS NULL OR attendance IS NOT NULL);
