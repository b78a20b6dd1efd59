CREATE TABLE "review_entries" (
	"id" text NOT NULL,
	"revision" integer NOT NULL,
	"actor" text NOT NULL,
	"command_id" text NOT NULL,
	"entry" jsonb NOT NULL,
	CONSTRAINT "review_entries_id_revision_pk" PRIMARY KEY("id","revision")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"opening" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"superseded_by" text,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "review_entries" ADD CONSTRAINT "review_entries_id_reviews_id_fk" FOREIGN KEY ("id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "review_entries_once" ON "review_entries" USING btree ("id","actor","command_id");--> statement-breakpoint
CREATE INDEX "reviews_expires_at" ON "reviews" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "reviews_superseded_by" ON "reviews" USING btree ("superseded_by");