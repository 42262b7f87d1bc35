CREATE TABLE "attestations" (
	"id" text PRIMARY KEY NOT NULL,
	"learner_id" text,
	"code" text NOT NULL,
	"name" text,
	"unit_name" text,
	"course_id" text NOT NULL,
	"course_title" text NOT NULL,
	"objectives" jsonb NOT NULL,
	"finished_at" timestamp (3) with time zone NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"issued_by_id" text,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "attestations_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "diagnostics" (
	"id" text PRIMARY KEY NOT NULL,
	"learner_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"answers" jsonb,
	"keeps_answers" boolean NOT NULL,
	"revision" integer NOT NULL,
	"proposals" jsonb,
	"level" text,
	"channel" text NOT NULL,
	"entered_by_id" text
);
--> statement-breakpoint
CREATE TABLE "simulator_runs" (
	"learner_id" text NOT NULL,
	"course_id" text NOT NULL,
	"exercise_id" text NOT NULL,
	"scenario_hash" text NOT NULL,
	"gestures" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "simulator_runs_learner_id_course_id_exercise_id_pk" PRIMARY KEY("learner_id","course_id","exercise_id")
);
--> statement-breakpoint
ALTER TABLE "attestations" ADD CONSTRAINT "attestations_learner_id_learners_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learners"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diagnostics" ADD CONSTRAINT "diagnostics_learner_id_learners_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "simulator_runs" ADD CONSTRAINT "simulator_runs_learner_id_learners_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attestations_learner" ON "attestations" USING btree ("learner_id","course_id");--> statement-breakpoint
CREATE INDEX "diagnostics_learner" ON "diagnostics" USING btree ("learner_id","started_at");--> statement-breakpoint
CREATE INDEX "simulator_runs_updated" ON "simulator_runs" USING btree ("updated_at");