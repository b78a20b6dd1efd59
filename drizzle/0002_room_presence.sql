CREATE TABLE "room_presence" (
	"process" text NOT NULL,
	"code" text NOT NULL,
	"people" jsonb NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "room_presence_process_code_pk" PRIMARY KEY("process","code")
);
