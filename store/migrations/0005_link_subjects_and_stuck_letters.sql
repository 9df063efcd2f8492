ALTER TABLE "link_uses" RENAME COLUMN "approval_id" TO "subject_id";--> statement-breakpoint
ALTER TABLE "link_uses" ALTER COLUMN "subject_id" DROP NOT NULL;--> statement-breakpoint
CREATE INDEX "timeline_stuck" ON "timeline" USING btree ("owner_id","at") WHERE type in ('letter_missing_value', 'letter_failed', 'letter_uncertain', 'bounced');