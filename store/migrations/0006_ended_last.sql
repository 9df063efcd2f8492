-- What has no date comes before what has ended (store/derivedColumns.ts): the latter alone keeps the very last place.
UPDATE "applications" SET "sort_next" = 9007199254740990 WHERE "sort_next" = 9007199254740991 AND "outcome" IS NULL;--> statement-breakpoint
UPDATE "applications" SET "sort_next" = 9007199254740991 WHERE "outcome" IS NOT NULL AND "waits" IS NULL;
