DROP INDEX "applications_search";--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "search_words" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', search_text)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "applications_counts" ON "applications" USING btree ("owner_id","stage","outcome");--> statement-breakpoint
CREATE INDEX "applications_search" ON "applications" USING gin ("search_words");