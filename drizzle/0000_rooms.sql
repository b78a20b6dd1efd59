CREATE TABLE "room_entries" (
	"code" text NOT NULL,
	"revision" integer NOT NULL,
	"actor" text NOT NULL,
	"command_id" text NOT NULL,
	"entry" jsonb NOT NULL,
	CONSTRAINT "room_entries_code_revision_pk" PRIMARY KEY("code","revision")
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"code" text PRIMARY KEY NOT NULL,
	"opening" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "room_entries" ADD CONSTRAINT "room_entries_code_rooms_code_fk" FOREIGN KEY ("code") REFERENCES "public"."rooms"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "room_entries_once" ON "room_entries" USING btree ("code","actor","command_id");--> statement-breakpoint
CREATE INDEX "rooms_expires_at" ON "rooms" USING btree ("expires_at");