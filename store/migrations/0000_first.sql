CREATE TABLE "owners" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"address" text,
	"time_zone" text NOT NULL,
	"country" text,
	"language" text NOT NULL,
	"password_hash" text,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"owner_id" text NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	CONSTRAINT "settings_owner_id_key_pk" PRIMARY KEY("owner_id","key")
);
--> statement-breakpoint
CREATE TABLE "mailboxes" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"address" text NOT NULL,
	"display_name" text NOT NULL,
	"imap" jsonb NOT NULL,
	"smtp" jsonb NOT NULL,
	"auth" text NOT NULL,
	"allow_private_hosts" boolean NOT NULL,
	"folders" jsonb,
	"saves_sent_copy" boolean,
	"authserv_id" text,
	"daily_limit" integer NOT NULL,
	"state" jsonb NOT NULL,
	"checkpoint" jsonb NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"employer_id" text NOT NULL,
	"mailbox_id" text,
	"role" text NOT NULL,
	"playbook" text NOT NULL,
	"language" text NOT NULL,
	"assets" text,
	"snapshot" jsonb,
	"open_key" text,
	"snapshot_seq" integer NOT NULL,
	"created_at" bigint NOT NULL,
	"stage" text NOT NULL,
	"outcome" text,
	"attempts" integer NOT NULL,
	"next_at" bigint,
	"next_what" text,
	"waiting_for" text,
	"last_activity_at" bigint NOT NULL,
	"sort_next" bigint NOT NULL,
	"sort_employer" text NOT NULL,
	"sort_role" text NOT NULL,
	"search_text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "employers" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"domain" text,
	"kind" text NOT NULL,
	"time_zone" text,
	"country" text,
	"region" text
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"application_id" text NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"honorific" text,
	"title" text,
	"email" text,
	"phone" text,
	"role" text NOT NULL,
	"permission" boolean NOT NULL,
	"time_zone" text,
	"unreachable" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interviews" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"application_id" text NOT NULL,
	"key" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"with" jsonb NOT NULL,
	"notes" jsonb NOT NULL,
	"decision_by" text,
	"channel" text,
	"may_call" boolean,
	"wanted" boolean NOT NULL,
	"missed_by" text,
	"went" text,
	"to_add" text,
	"cancelled" boolean NOT NULL,
	"calendar_uid" text
);
--> statement-breakpoint
CREATE TABLE "people" (
	"owner_id" text NOT NULL,
	"address" text NOT NULL,
	"held" boolean NOT NULL,
	"held_until" bigint,
	"unreachable" boolean NOT NULL,
	CONSTRAINT "people_owner_id_address_pk" PRIMARY KEY("owner_id","address")
);
--> statement-breakpoint
CREATE TABLE "message_sources" (
	"message_id" text PRIMARY KEY NOT NULL,
	"raw" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"mailbox_id" text NOT NULL,
	"folder" text NOT NULL,
	"uid_validity" text NOT NULL,
	"uid" bigint NOT NULL,
	"message_id" text,
	"identity" text NOT NULL,
	"direction" text NOT NULL,
	"application_id" text,
	"contact_id" text,
	"from_address" text NOT NULL,
	"from_name" text NOT NULL,
	"to_addresses" jsonb NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text,
	"received_at" bigint NOT NULL,
	"facts" jsonb,
	"state" text NOT NULL,
	"aside_why" text,
	"guesses" jsonb NOT NULL,
	"dismissed" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "approvals" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"application_id" text NOT NULL,
	"outbox_id" text NOT NULL,
	"step_id" text NOT NULL,
	"hash" text NOT NULL,
	"state" text NOT NULL,
	"not_before" bigint,
	"expires_at" bigint,
	"decided_at" bigint,
	"decided_by" text,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"application_id" text NOT NULL,
	"employer_id" text NOT NULL,
	"mailbox_id" text NOT NULL,
	"step_id" text NOT NULL,
	"what" text NOT NULL,
	"contact_id" text NOT NULL,
	"mode" text NOT NULL,
	"state" text NOT NULL,
	"message_id" text NOT NULL,
	"provider_message_id" text,
	"from_name" text NOT NULL,
	"from_address" text NOT NULL,
	"to_name" text NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"in_reply_to" text,
	"references_ids" jsonb NOT NULL,
	"attachments" jsonb NOT NULL,
	"hash" text NOT NULL,
	"approved_hash" text,
	"findings" jsonb NOT NULL,
	"wording" text NOT NULL,
	"language" text NOT NULL,
	"attempt" integer NOT NULL,
	"handed_over_at" bigint,
	"failure" text,
	"created_at" bigint NOT NULL,
	"sending_at" bigint,
	"sent_at" bigint
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"application_id" text NOT NULL,
	"step_id" text NOT NULL,
	"what" text NOT NULL,
	"contact_id" text NOT NULL,
	"script" text,
	"due_at" bigint NOT NULL,
	"state" text NOT NULL,
	"result" text,
	"done_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "timeline" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"application_id" text NOT NULL,
	"key" text NOT NULL,
	"at" bigint NOT NULL,
	"type" text NOT NULL,
	"rule" text,
	"reason" jsonb,
	"refs" jsonb NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pending_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"application_id" text NOT NULL,
	"event_id" text NOT NULL,
	"event" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "playbooks" (
	"owner_id" text NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"playbook" jsonb NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "playbooks_owner_id_name_pk" PRIMARY KEY("owner_id","name")
);
--> statement-breakpoint
CREATE TABLE "template_overrides" (
	"owner_id" text NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"text" text NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "template_overrides_owner_id_name_language_pk" PRIMARY KEY("owner_id","name","language")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"application_id" text,
	"filename" text NOT NULL,
	"content_type" text NOT NULL,
	"size" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD CONSTRAINT "mailboxes_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employers" ADD CONSTRAINT "employers_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_sources" ADD CONSTRAINT "message_sources_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_outbox_id_outbox_id_fk" FOREIGN KEY ("outbox_id") REFERENCES "public"."outbox"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timeline" ADD CONSTRAINT "timeline_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pending_events" ADD CONSTRAINT "pending_events_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playbooks" ADD CONSTRAINT "playbooks_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_overrides" ADD CONSTRAINT "template_overrides_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "owners_email" ON "owners" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "sessions_owner" ON "sessions" USING btree ("owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mailboxes_address" ON "mailboxes" USING btree ("owner_id",lower("address"));--> statement-breakpoint
CREATE UNIQUE INDEX "applications_open" ON "applications" USING btree ("owner_id","open_key");--> statement-breakpoint
CREATE INDEX "applications_next" ON "applications" USING btree ("owner_id","sort_next","id");--> statement-breakpoint
CREATE INDEX "applications_created" ON "applications" USING btree ("owner_id","created_at","id");--> statement-breakpoint
CREATE INDEX "applications_activity" ON "applications" USING btree ("owner_id","last_activity_at","id");--> statement-breakpoint
CREATE INDEX "applications_employer" ON "applications" USING btree ("owner_id","sort_employer","id");--> statement-breakpoint
CREATE INDEX "applications_role" ON "applications" USING btree ("owner_id","sort_role","id");--> statement-breakpoint
CREATE INDEX "applications_stage" ON "applications" USING btree ("owner_id","stage","sort_next","id");--> statement-breakpoint
CREATE INDEX "applications_outcome" ON "applications" USING btree ("owner_id","outcome","sort_next","id");--> statement-breakpoint
CREATE INDEX "applications_by_employer" ON "applications" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "applications_search" ON "applications" USING gin (to_tsvector('simple', "search_text"));--> statement-breakpoint
CREATE UNIQUE INDEX "employers_domain" ON "employers" USING btree ("owner_id","domain") WHERE "employers"."domain" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "employers_name" ON "employers" USING btree ("owner_id","name_key") WHERE "employers"."domain" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_key" ON "contacts" USING btree ("application_id","key");--> statement-breakpoint
CREATE INDEX "contacts_email" ON "contacts" USING btree ("owner_id",lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "interviews_key" ON "interviews" USING btree ("application_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "interviews_calendar" ON "interviews" USING btree ("application_id","calendar_uid") WHERE "interviews"."calendar_uid" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "messages_uid" ON "messages" USING btree ("mailbox_id","folder","uid_validity","uid");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_identity" ON "messages" USING btree ("mailbox_id","folder","identity");--> statement-breakpoint
CREATE INDEX "messages_owner" ON "messages" USING btree ("owner_id","received_at","id");--> statement-breakpoint
CREATE INDEX "messages_application" ON "messages" USING btree ("application_id","received_at","id");--> statement-breakpoint
CREATE INDEX "messages_state" ON "messages" USING btree ("mailbox_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "approvals_pending" ON "approvals" USING btree ("outbox_id") WHERE "approvals"."state" = 'pending';--> statement-breakpoint
CREATE INDEX "approvals_outbox" ON "approvals" USING btree ("outbox_id");--> statement-breakpoint
CREATE INDEX "approvals_owner" ON "approvals" USING btree ("owner_id","state","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_step" ON "outbox" USING btree ("application_id","step_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_message_id" ON "outbox" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "outbox_provider_message_id" ON "outbox" USING btree ("provider_message_id");--> statement-breakpoint
CREATE INDEX "outbox_person" ON "outbox" USING btree ("owner_id",lower("to_address"),"state");--> statement-breakpoint
CREATE INDEX "outbox_employer" ON "outbox" USING btree ("owner_id","employer_id","state");--> statement-breakpoint
CREATE INDEX "outbox_mailbox" ON "outbox" USING btree ("mailbox_id","state","sending_at");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_step" ON "tasks" USING btree ("application_id","step_id");--> statement-breakpoint
CREATE INDEX "tasks_owner" ON "tasks" USING btree ("owner_id","state","due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "timeline_key" ON "timeline" USING btree ("application_id","key");--> statement-breakpoint
CREATE INDEX "timeline_application" ON "timeline" USING btree ("application_id","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "pending_events_once" ON "pending_events" USING btree ("application_id","event_id");--> statement-breakpoint
CREATE INDEX "pending_events_application" ON "pending_events" USING btree ("application_id","id");--> statement-breakpoint
CREATE INDEX "documents_owner" ON "documents" USING btree ("owner_id","application_id");