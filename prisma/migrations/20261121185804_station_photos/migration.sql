-- AlterTable
ALTER TABLE "opinion" ADD COLUMN     "receptionId" TEXT;

-- CreateTable
CREATE TABLE "station_photo" (
    "id" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "receptionId" TEXT,
    "words" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploadedById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "removedAt" TIMESTAMPTZ,

    CONSTRAINT "station_photo_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "station_photo_stationId_createdAt_id_idx" ON "station_photo"("stationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "station_photo_receptionId_idx" ON "station_photo"("receptionId");

-- CreateIndex
CREATE INDEX "opinion_receptionId_receivedAt_id_idx" ON "opinion"("receptionId", "receivedAt", "id");

-- AddForeignKey
ALTER TABLE "station_photo" ADD CONSTRAINT "station_photo_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station_photo" ADD CONSTRAINT "station_photo_receptionId_fkey" FOREIGN KEY ("receptionId") REFERENCES "reception"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_receptionId_fkey" FOREIGN KEY ("receptionId") REFERENCES "reception"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What is to be seen must be said.
ALTER TABLE "station_photo" ADD CONSTRAINT station_photo_said CHECK (char_length(words) >= 2 AND width > 0 AND height > 0);
