CREATE TABLE "link_uses" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"approval_id" text NOT NULL,
	"action" text NOT NULL,
	"outcome" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_replies" (
	"message_id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"notice_id" text NOT NULL,
	"mail_id" text,
	"result" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"mailbox_id" text NOT NULL,
	"kind" text NOT NULL,
	"message_id" text NOT NULL,
	"provider_message_id" text,
	"in_reply_to" text,
	"references_ids" jsonb NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"items" jsonb NOT NULL,
	"state" text NOT NULL,
	"created_at" bigint NOT NULL,
	"sent_at" bigint
);
--> statement-breakpoint
ALTER TABLE "link_uses" ADD CONSTRAINT "link_uses_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_replies" ADD CONSTRAINT "notice_replies_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_replies" ADD CONSTRAINT "notice_replies_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "link_uses_owner" ON "link_uses" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "notice_replies_owner" ON "notice_replies" USING btree ("owner_id","mail_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_message_id" ON "notices" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "notices_provider_message_id" ON "notices" USING btree ("provider_message_id");--> statement-breakpoint
CREATE INDEX "notices_owner" ON "notices" USING btree ("owner_id","created_at");