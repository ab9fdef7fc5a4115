-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "opinionId" TEXT;

-- CreateTable
CREATE TABLE "opinion" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "stationId" TEXT,
    "deputyId" TEXT,
    "state" TEXT NOT NULL DEFAULT 'received',
    "version" INTEGER NOT NULL DEFAULT 0,
    "round" INTEGER NOT NULL DEFAULT 1,
    "dueOn" TEXT,
    "reckoning" JSONB,
    "text" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL DEFAULT '',
    "route" TEXT,
    "unitId" TEXT,
    "body" TEXT NOT NULL DEFAULT '',
    "extended" BOOLEAN NOT NULL DEFAULT false,
    "declinedFor" TEXT,
    "grade" TEXT,
    "suggestionId" TEXT,
    "joinedIntoId" TEXT,
    -- By hand: the two guards are generated. Their key lets an opinion be joined only into one that is not joined itself.
    "isMain" BOOLEAN GENERATED ALWAYS AS ("joinedIntoId" IS NULL) STORED,
    "mainIsMain" BOOLEAN GENERATED ALWAYS AS (CASE WHEN "joinedIntoId" IS NULL THEN NULL ELSE TRUE END) STORED,
    "nameSealed" TEXT,
    "phoneSealed" TEXT,
    "phoneIndex" TEXT,
    "addressSealed" TEXT,
    "nameForDeputy" BOOLEAN NOT NULL DEFAULT false,
    "consentVersion" TEXT,
    "erasedAt" TIMESTAMPTZ,
    "senderIndex" TEXT,
    "textIndex" TEXT NOT NULL,
    "keyIndex" TEXT NOT NULL,
    "recordedById" TEXT,
    "externalNumber" TEXT,
    "receivedAt" TIMESTAMPTZ NOT NULL,
    "receivedOn" TEXT NOT NULL,
    "acceptedOn" TEXT,
    "routedOn" TEXT,
    "answeredOn" TEXT,
    "closedOn" TEXT,
    "search" tsvector,

    CONSTRAINT "opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opinion_code" (
    "digest" TEXT NOT NULL,
    "opinionId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "opinion_code_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "opinion_answer" (
    "id" TEXT NOT NULL,
    "opinionId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "opinion_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opinion_photo" (
    "id" TEXT NOT NULL,
    "opinionId" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "removedAt" TIMESTAMPTZ,

    CONSTRAINT "opinion_photo_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "opinion_keyIndex_key" ON "opinion"("keyIndex");

-- CreateIndex
CREATE INDEX "opinion_congressId_receivedAt_id_idx" ON "opinion"("congressId", "receivedAt", "id");

-- CreateIndex
CREATE INDEX "opinion_stationId_receivedAt_id_idx" ON "opinion"("stationId", "receivedAt", "id");

-- CreateIndex
CREATE INDEX "opinion_deputyId_receivedAt_id_idx" ON "opinion"("deputyId", "receivedAt", "id");

-- CreateIndex
CREATE INDEX "opinion_unitId_receivedAt_id_idx" ON "opinion"("unitId", "receivedAt", "id");

-- CreateIndex
CREATE INDEX "opinion_joinedIntoId_idx" ON "opinion"("joinedIntoId");

-- CreateIndex
CREATE INDEX "opinion_suggestionId_idx" ON "opinion"("suggestionId");

-- CreateIndex
CREATE INDEX "opinion_phoneIndex_idx" ON "opinion"("phoneIndex");

-- CreateIndex
CREATE INDEX "opinion_textIndex_receivedAt_idx" ON "opinion"("textIndex", "receivedAt");

-- CreateIndex
CREATE INDEX "opinion_search_idx" ON "opinion" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "opinion_congressId_number_key" ON "opinion"("congressId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "opinion_congressId_externalNumber_key" ON "opinion"("congressId", "externalNumber");

-- CreateIndex
CREATE UNIQUE INDEX "opinion_id_isMain_key" ON "opinion"("id", "isMain");

-- CreateIndex
CREATE INDEX "opinion_code_opinionId_idx" ON "opinion_code"("opinionId");

-- CreateIndex
CREATE INDEX "opinion_answer_opinionId_at_idx" ON "opinion_answer"("opinionId", "at");

-- CreateIndex
CREATE INDEX "opinion_photo_opinionId_idx" ON "opinion_photo"("opinionId");

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_congressId_fkey" FOREIGN KEY ("congressId") REFERENCES "congress"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "station"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "deputy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "suggestion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_joinedIntoId_mainIsMain_fkey" FOREIGN KEY ("joinedIntoId", "mainIsMain") REFERENCES "opinion"("id", "isMain") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "opinion_code" ADD CONSTRAINT "opinion_code_opinionId_fkey" FOREIGN KEY ("opinionId") REFERENCES "opinion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion_answer" ADD CONSTRAINT "opinion_answer_opinionId_fkey" FOREIGN KEY ("opinionId") REFERENCES "opinion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion_photo" ADD CONSTRAINT "opinion_photo_opinionId_fkey" FOREIGN KEY ("opinionId") REFERENCES "opinion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── by hand ──────────────────────────────────────────────────────────────────

-- What waits for somebody, soonest first: of a congress, a station, a unit, a deputy.
CREATE INDEX opinion_open_due ON "opinion" ("congressId", (coalesce("dueOn", '9999-12-31')), id) WHERE state NOT IN ('closed', 'declined', 'withdrawn', 'joined');
CREATE INDEX opinion_station_due ON "opinion" ("stationId", (coalesce("dueOn", '9999-12-31')), id) WHERE state NOT IN ('closed', 'declined', 'withdrawn', 'joined');
CREATE INDEX opinion_unit_due ON "opinion" ("unitId", (coalesce("dueOn", '9999-12-31')), id) WHERE state = 'routed';
CREATE INDEX opinion_deputy_due ON "opinion" ("deputyId", (coalesce("dueOn", '9999-12-31')), id) WHERE state NOT IN ('closed', 'declined', 'withdrawn', 'joined');
-- Whose time to be forgotten comes: what is over and still has something sealed.
CREATE INDEX opinion_to_erase ON "opinion" ("closedOn", id) WHERE "erasedAt" IS NULL AND "closedOn" IS NOT NULL;

ALTER TABLE "opinion" ADD CONSTRAINT opinion_days CHECK (
  "receivedOn" ~ '^\d{4}-\d{2}-\d{2}$' AND ("dueOn" IS NULL OR "dueOn" ~ '^\d{4}-\d{2}-\d{2}$') AND ("closedOn" IS NULL OR "closedOn" ~ '^\d{4}-\d{2}-\d{2}$'));
ALTER TABLE "opinion" ADD CONSTRAINT opinion_joined CHECK (state <> 'joined' OR "joinedIntoId" IS NOT NULL);
-- Forgotten is forgotten.
ALTER TABLE "opinion" ADD CONSTRAINT opinion_erased CHECK (
  "erasedAt" IS NULL OR ("nameSealed" IS NULL AND "phoneSealed" IS NULL AND "phoneIndex" IS NULL AND "addressSealed" IS NULL AND "senderIndex" IS NULL));
