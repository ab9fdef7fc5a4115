-- DropIndex
DROP INDEX "opinion_joinedIntoId_idx";

-- AlterTable
ALTER TABLE "opinion" ADD COLUMN     "riderCount" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "opinion_joinedIntoId_receivedAt_id_idx" ON "opinion"("joinedIntoId", "receivedAt", "id");

-- How many are joined to an opinion is counted where it is written, whoever writes it: lists and ranks read it as it stands.
CREATE FUNCTION count_riders() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."joinedIntoId" IS NOT NULL THEN
    UPDATE "opinion" SET "riderCount" = "riderCount" - 1 WHERE id = OLD."joinedIntoId";
  END IF;
  IF NEW."joinedIntoId" IS NOT NULL THEN
    UPDATE "opinion" SET "riderCount" = "riderCount" + 1 WHERE id = NEW."joinedIntoId";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER opinion_riders_begun AFTER INSERT ON "opinion" FOR EACH ROW WHEN (NEW."joinedIntoId" IS NOT NULL) EXECUTE FUNCTION count_riders();
CREATE TRIGGER opinion_riders_moved AFTER UPDATE OF "joinedIntoId" ON "opinion" FOR EACH ROW WHEN (OLD."joinedIntoId" IS DISTINCT FROM NEW."joinedIntoId") EXECUTE FUNCTION count_riders();
UPDATE "opinion" m SET "riderCount" = c.many FROM (SELECT "joinedIntoId" AS id, count(*) AS many FROM "opinion" WHERE "joinedIntoId" IS NOT NULL GROUP BY 1) c WHERE c.id = m.id;

-- The order of what several people say, and who joined lately.
CREATE INDEX opinion_clustered ON "opinion" ("riderCount", id) WHERE "riderCount" > 0 AND state NOT IN ('declined', 'withdrawn');
CREATE INDEX opinion_joined_lately ON "opinion" ("receivedOn", "joinedIntoId") WHERE "joinedIntoId" IS NOT NULL;
-- The views of what is under way and of what waits for its grade, however many are over.
CREATE INDEX opinion_under ON "opinion" ("receivedAt", id) INCLUDE ("congressId", "stationId") WHERE state IN ('accepted', 'routed', 'adopted', 'joined', 'dissatisfied');
CREATE INDEX opinion_answered ON "opinion" ("receivedAt", id) INCLUDE ("congressId", "stationId") WHERE state = 'answered';
-- Only of what still says who spoke: what never did is not gone through each time again.
DROP INDEX opinion_to_erase;
DROP INDEX opinion_imported_to_erase;
CREATE INDEX opinion_to_erase ON "opinion" ("closedOn", id) WHERE "erasedAt" IS NULL AND "closedOn" IS NOT NULL AND ("nameSealed" IS NOT NULL OR "phoneSealed" IS NOT NULL OR "addressSealed" IS NOT NULL OR "senderIndex" IS NOT NULL);
CREATE INDEX opinion_imported_to_erase ON "opinion" ("receivedOn", id) WHERE "erasedAt" IS NULL AND imported AND "closedOn" IS NULL AND ("nameSealed" IS NOT NULL OR "phoneSealed" IS NOT NULL OR "addressSealed" IS NOT NULL OR "senderIndex" IS NOT NULL);
