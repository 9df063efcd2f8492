CREATE TABLE "coaches" (
	"owner_id" text NOT NULL,
	"coach_id" text NOT NULL,
	"may_approve" boolean NOT NULL,
	"since" bigint NOT NULL,
	CONSTRAINT "coaches_owner_id_coach_id_pk" PRIMARY KEY("owner_id","coach_id")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"invited_as" text NOT NULL,
	"may_approve" boolean NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "discoveries" (
	"mailbox_id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"run" text NOT NULL,
	"state" text NOT NULL,
	"failure" text,
	"since" bigint NOT NULL,
	"seen" integer NOT NULL,
	"total" integer NOT NULL,
	"started_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"mailbox_id" text,
	"key" text NOT NULL,
	"content" jsonb NOT NULL,
	"state" text NOT NULL,
	"application_id" text,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "browser" text;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "next_reason" jsonb;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "waits" text;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "stage_until" bigint;--> statement-breakpoint
ALTER TABLE "coaches" ADD CONSTRAINT "coaches_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaches" ADD CONSTRAINT "coaches_coach_id_owners_id_fk" FOREIGN KEY ("coach_id") REFERENCES "public"."owners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discoveries" ADD CONSTRAINT "discoveries_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discoveries" ADD CONSTRAINT "discoveries_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "coaches_coach" ON "coaches" USING btree ("coach_id");--> statement-breakpoint
CREATE INDEX "invitations_owner" ON "invitations" USING btree ("owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_key" ON "proposals" USING btree ("owner_id","key");--> statement-breakpoint
CREATE INDEX "proposals_open" ON "proposals" USING btree ("owner_id","state");--> statement-breakpoint
CREATE INDEX "applications_stage_until" ON "applications" USING btree ("owner_id","stage_until") WHERE "applications"."stage_until" is not null;