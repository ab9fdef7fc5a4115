-- AlterTable
ALTER TABLE "opinion" ADD COLUMN     "imported" BOOLEAN NOT NULL DEFAULT false;

-- The last number of a year: the longest first, so that a congress may hear more than 99,999 in one.
CREATE INDEX opinion_numbering ON "opinion" ("congressId", (left(number, 4)), (length(number)), number);
-- History whose ledger names no end is forgotten by the day on which it was taken.
CREATE INDEX opinion_imported_to_erase ON "opinion" ("receivedOn", id) WHERE "erasedAt" IS NULL AND imported AND "closedOn" IS NULL;
