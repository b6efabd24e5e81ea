create table flood_rule (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    hash text not null unique,
    text text not null,
    at timestamptz not null
);
comment on table flood_rule is 'The warning rules that were in force, kept once for all warnings that rest on them';
comment on column flood_rule.hash is 'Algorithm and hash of the text';
comment on column flood_rule.text is 'The files, one after the other';
comment on column flood_rule.at is 'Since when they were in force';
call journal_facts('flood_rule');

create table flood_warning (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    warning uuid not null,
    step integer not null,
    station uuid not null,
    rule text not null,
    opening integer not null,
    change text not null,
    before text,
    after text,
    since timestamptz not null,
    value text not null,
    threshold text not null,
    doubtful boolean not null,
    said text not null,
    said_en text not null,
    rules text not null,
    at timestamptz not null,
    unique (warning, step)
);
comment on table flood_warning is 'What became of a warning at one time: opened, raised, lowered, closed';
comment on column flood_warning.warning is 'The warning through its stages';
comment on column flood_warning.step is '0 when it opened, then one more each time';
comment on column flood_warning.station is 'The station';
comment on column flood_warning.rule is 'Key of the rule';
comment on column flood_warning.opening is 'The how many-th warning of this rule at this station it is: none opens twice';
comment on column flood_warning.change is 'luoshi.flood.warning.Change.Kind';
comment on column flood_warning.before is 'luoshi.flood.Colour until then; null where none was open';
comment on column flood_warning.after is 'luoshi.flood.Colour from then on; null where it closed';
comment on column flood_warning.since is 'When what it speaks of first held, by the observations';
comment on column flood_warning.value is 'What decided, in the unit of the rule; NaN where the rule itself was over';
comment on column flood_warning.threshold is 'What it was held against';
comment on column flood_warning.doubtful is 'Whether the observation that decided is doubtful';
comment on column flood_warning.said is 'The sentence in Chinese';
comment on column flood_warning.said_en is 'The sentence in English';
comment on column flood_warning.rules is 'Hash of the rules: flood_rule';
comment on column flood_warning.at is 'When the server knew';
create unique index flood_warning_opening on flood_warning (station, rule, opening) where step = 0;
create index flood_warning_at on flood_warning (at);
call journal_facts('flood_warning');

create table flood_open (
    station uuid not null,
    rule text not null,
    warning uuid not null,
    opening integer not null,
    step integer not null,
    colour text,
    highest text not null,
    since timestamptz not null,
    known timestamptz not null,
    said text not null,
    said_en text not null,
    primary key (station, rule)
);
comment on table flood_open is 'PROJECTION, rebuilt by luoshi.flood.watch.WarningStore from flood_warning: the last warning of each rule at each station, open or not';
comment on column flood_open.station is 'The station';
comment on column flood_open.rule is 'Key of the rule';
comment on column flood_open.warning is 'The warning';
comment on column flood_open.opening is 'The how many-th';
comment on column flood_open.step is 'Its last step';
comment on column flood_open.colour is 'Its colour; null where it is closed';
comment on column flood_open.highest is 'Its gravest colour';
comment on column flood_open.since is 'When what it speaks of first held';
comment on column flood_open.known is 'When it was opened';
comment on column flood_open.said is 'What was last said of it, in Chinese';
comment on column flood_open.said_en is 'The same in English';

create table flood_watch (
    station uuid primary key,
    state bytea not null
);
comment on table flood_watch is 'PROJECTION, rebuilt by letting luoshi.flood.warning.Evaluator go through the observations again: what is remembered of each station by the rules of warnings';
comment on column flood_watch.station is 'The station';
comment on column flood_watch.state is 'luoshi.flood.warning.State';
