-- AlterTable
ALTER TABLE "deputy" ADD COLUMN     "publicCode" TEXT NOT NULL DEFAULT "left"(replace((gen_random_uuid())::text, '-'::text, ''::text), 12);

-- AlterTable
ALTER TABLE "role_grant" ADD COLUMN     "stationId" TEXT;

-- CreateTable
CREATE TABLE "region" (
    "code" TEXT NOT NULL,
    "parentCode" TEXT,
    "level" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "isLocal" BOOLEAN NOT NULL DEFAULT false,
    "retiredOn" TEXT,
    "successorCode" TEXT,

    CONSTRAINT "region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "station" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "townCongressId" TEXT,
    "regionCode" TEXT NOT NULL,
    "townCode" TEXT,
    "tier" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "opening" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "areaSquare" INTEGER,
    "openedOn" TEXT,
    "facts" TEXT NOT NULL DEFAULT '',
    "functions" TEXT[],
    "state" TEXT NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 0,
    "publicCode" TEXT NOT NULL DEFAULT "left"(replace((gen_random_uuid())::text, '-'::text, ''::text), 12),

    CONSTRAINT "station_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "station_staff" (
    "id" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "personId" TEXT,
    "name" TEXT NOT NULL,
    "duty" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "station_staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "station_deputy" (
    "stationId" TEXT NOT NULL,
    "deputyId" TEXT NOT NULL,
    "part" TEXT NOT NULL,

    CONSTRAINT "station_deputy_pkey" PRIMARY KEY ("stationId","deputyId")
);

-- CreateTable
CREATE TABLE "station_rule" (
    "id" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "station_rule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "region_parentCode_code_idx" ON "region"("parentCode", "code");

-- CreateIndex
CREATE INDEX "region_path_idx" ON "region"("path");

-- CreateIndex
CREATE UNIQUE INDEX "station_publicCode_key" ON "station"("publicCode");

-- CreateIndex
CREATE INDEX "station_congressId_townCode_tier_name_id_idx" ON "station"("congressId", "townCode", "tier", "name", "id");

-- CreateIndex
CREATE INDEX "station_townCongressId_townCode_tier_name_id_idx" ON "station"("townCongressId", "townCode", "tier", "name", "id");

-- CreateIndex
CREATE INDEX "station_regionCode_idx" ON "station"("regionCode");

-- CreateIndex
CREATE UNIQUE INDEX "station_congressId_name_key" ON "station"("congressId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "station_staff_stationId_duty_name_key" ON "station_staff"("stationId", "duty", "name");

-- CreateIndex
CREATE INDEX "station_staff_stationId_position_idx" ON "station_staff"("stationId", "position");

-- CreateIndex
CREATE INDEX "station_deputy_deputyId_idx" ON "station_deputy"("deputyId");

-- CreateIndex
CREATE INDEX "station_rule_stationId_position_idx" ON "station_rule"("stationId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "deputy_publicCode_key" ON "deputy"("publicCode");

-- CreateIndex
CREATE INDEX "role_grant_stationId_idx" ON "role_grant"("stationId");

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "station"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "region" ADD CONSTRAINT "region_parentCode_fkey" FOREIGN KEY ("parentCode") REFERENCES "region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station" ADD CONSTRAINT "station_congressId_fkey" FOREIGN KEY ("congressId") REFERENCES "congress"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station" ADD CONSTRAINT "station_townCongressId_fkey" FOREIGN KEY ("townCongressId") REFERENCES "congress"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station" ADD CONSTRAINT "station_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station" ADD CONSTRAINT "station_townCode_fkey" FOREIGN KEY ("townCode") REFERENCES "region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station_staff" ADD CONSTRAINT "station_staff_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station_deputy" ADD CONSTRAINT "station_deputy_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station_deputy" ADD CONSTRAINT "station_deputy_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "deputy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station_rule" ADD CONSTRAINT "station_rule_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A liaison officer acts for one station, and only they do.
ALTER TABLE "role_grant" ADD CONSTRAINT role_grant_station CHECK ((role = 'liaison') = ("stationId" IS NOT NULL));
ALTER TABLE "station" ADD CONSTRAINT station_place CHECK (
  (latitude IS NULL) = (longitude IS NULL) AND (latitude IS NULL OR (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180)));
ALTER TABLE "station" ADD CONSTRAINT station_days CHECK ("openedOn" IS NULL OR "openedOn" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "region" ADD CONSTRAINT region_days CHECK ("retiredOn" IS NULL OR "retiredOn" ~ '^\d{4}-\d{2}-\d{2}$');
