-- CreateTable
CREATE TABLE "contact_chain" (
    "delegationId" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "leader" TEXT NOT NULL,
    "leaderPost" TEXT NOT NULL DEFAULT '',
    "chair" TEXT NOT NULL,
    "chairPost" TEXT NOT NULL DEFAULT '',
    "since" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "contact_chain_pkey" PRIMARY KEY ("delegationId")
);

-- CreateTable
CREATE TABLE "household" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "deputyId" TEXT NOT NULL,
    "village" TEXT NOT NULL DEFAULT '',
    "nameSealed" TEXT,
    "nameIndex" TEXT,
    "phoneSealed" TEXT,
    "addressSealed" TEXT,
    "since" TEXT NOT NULL,
    "talkedOn" TEXT NOT NULL DEFAULT '',
    "endedOn" TEXT,
    "endedWhy" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "household_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "household_talk" (
    "id" TEXT NOT NULL,
    "householdId" TEXT NOT NULL,
    "deputyId" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "opinionId" TEXT,
    "recordedById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "household_talk_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "contact_chain_congressId_idx" ON "contact_chain"("congressId");

-- CreateIndex
CREATE INDEX "household_congressId_talkedOn_id_idx" ON "household"("congressId", "talkedOn", "id");

-- CreateIndex
CREATE INDEX "household_stationId_talkedOn_id_idx" ON "household"("stationId", "talkedOn", "id");

-- CreateIndex
CREATE INDEX "household_deputyId_talkedOn_id_idx" ON "household"("deputyId", "talkedOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "household_talk_opinionId_key" ON "household_talk"("opinionId");

-- CreateIndex
CREATE INDEX "household_talk_householdId_on_id_idx" ON "household_talk"("householdId", "on", "id");

-- CreateIndex
CREATE INDEX "household_talk_deputyId_on_idx" ON "household_talk"("deputyId", "on");

-- AddForeignKey
ALTER TABLE "contact_chain" ADD CONSTRAINT "contact_chain_delegationId_fkey" FOREIGN KEY ("delegationId") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household" ADD CONSTRAINT "household_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household" ADD CONSTRAINT "household_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "deputy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household_talk" ADD CONSTRAINT "household_talk_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household_talk" ADD CONSTRAINT "household_talk_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "deputy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household_talk" ADD CONSTRAINT "household_talk_opinionId_fkey" FOREIGN KEY ("opinionId") REFERENCES "opinion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Once it has ended, nothing says any more who it was.
ALTER TABLE "household" ADD CONSTRAINT household_ended_unknown CHECK ("endedOn" IS NULL OR ("nameSealed" IS NULL AND "nameIndex" IS NULL AND "phoneSealed" IS NULL AND "addressSealed" IS NULL));
ALTER TABLE "household_talk" ADD CONSTRAINT household_talk_way CHECK (way IN ('visit', 'phone', 'message', 'meeting'));
