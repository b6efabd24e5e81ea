create table plan_reading (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    plan uuid not null,
    unit uuid not null,
    edition uuid not null,
    reader text not null,
    content text not null
);
comment on table plan_reading is 'What one version of the reader found in an edition; a newer reader''s reading stands beside the older ones';
comment on column plan_reading.plan is 'Which plan';
comment on column plan_reading.unit is 'The unit that owns it';
comment on column plan_reading.edition is 'Which edition was read';
comment on column plan_reading.reader is 'Version of the reader';
comment on column plan_reading.content is 'Numbers, tasks, findings and copies as JSON: luoshi.plan.StoredReading; spans count chars of the edition''s text';
create index plan_reading_edition on plan_reading (edition, leaf);
call journal_facts('plan_reading');

create table plan_finding (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    plan uuid not null,
    unit uuid not null,
    edition uuid not null,
    finding text not null,
    decision text not null,
    reason text not null
);
comment on table plan_finding is 'What people decided about a finding; the latest row of a finding in an edition holds';
comment on column plan_finding.plan is 'Which plan';
comment on column plan_finding.unit is 'The unit that owns it';
comment on column plan_finding.edition is 'The edition it was found in';
comment on column plan_finding.finding is 'Which finding: its rule and where its spans begin, F07@3235,3244';
comment on column plan_finding.decision is 'OPEN, ACCEPTED or DISMISSED: luoshi.plan.FindingDecision';
comment on column plan_finding.reason is 'Why it is dismissed; empty otherwise';
create index plan_finding_edition on plan_finding (edition, finding, leaf);
call journal_facts('plan_finding');
