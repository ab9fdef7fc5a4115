-- CreateTable
CREATE TABLE "station_review" (
    "id" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "checkedById" TEXT NOT NULL,
    "checkedOn" TEXT NOT NULL,
    "grade" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "decidedById" TEXT,
    "decidedOn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "station_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "station_standard" (
    "congressId" TEXT NOT NULL,
    "criteria" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "station_standard_pkey" PRIMARY KEY ("congressId")
);

-- CreateIndex
CREATE INDEX "station_review_year_grade_idx" ON "station_review"("year", "grade");

-- CreateIndex
CREATE UNIQUE INDEX "station_review_stationId_year_key" ON "station_review"("stationId", "year");

-- AddForeignKey
ALTER TABLE "station_review" ADD CONSTRAINT "station_review_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station_standard" ADD CONSTRAINT "station_standard_congressId_fkey" FOREIGN KEY ("congressId") REFERENCES "congress"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A grade is decided by someone on a day, or not at all.
ALTER TABLE "station_review" ADD CONSTRAINT station_review_decided CHECK ((grade IS NULL) = ("decidedOn" IS NULL) AND (grade IS NULL) = ("decidedById" IS NULL) AND (grade IS NULL OR grade IN ('model', 'sound', 'toImprove')));
ALTER TABLE "station_review" ADD CONSTRAINT station_review_year CHECK (year BETWEEN 2000 AND 2200);
