create table enterprise_unit (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    legal_unit uuid not null,
    code text not null check (code <> ''),
    name text not null check (name <> ''),
    industry text not null,
    unit uuid not null,
    own uuid,
    park text not null,
    chain text not null,
    registered date,
    note text not null,
    at timestamptz not null
);
comment on table enterprise_unit is 'A legal unit 法人单位 as it was recorded at one time; the latest row of one holds';
comment on column enterprise_unit.legal_unit is 'The legal unit through all its names and codes';
comment on column enterprise_unit.code is 'Unified social credit code 统一社会信用代码';
comment on column enterprise_unit.name is 'Full name';
comment on column enterprise_unit.industry is 'Industry as criteria ask for it: a choice of facts.yaml; empty where nobody has said';
comment on column enterprise_unit.unit is 'The county, bureau or park that looks after it';
comment on column enterprise_unit.own is 'Its own unit of the unit tree, by whose posts it signs in; null for none';
comment on column enterprise_unit.park is 'The park that it lies in; empty for none';
comment on column enterprise_unit.chain is 'The industrial chain 产业链 that it belongs to; empty for none';
comment on column enterprise_unit.registered is 'Day of its registration; null where nobody has said';
comment on column enterprise_unit.note is 'Why it was recorded so';
comment on column enterprise_unit.at is 'When it was recorded';
create index enterprise_unit_legal_unit on enterprise_unit (legal_unit, leaf);
call journal_facts('enterprise_unit');

create table enterprise_figure (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    act uuid not null,
    legal_unit uuid not null,
    unit uuid not null,
    fact text not null,
    period text not null check (period ~ '^(-|\d{4}|\d{4}-\d{2}|\d{4}Q[1-4])$'),
    value text not null,
    measure text not null,
    source uuid not null,
    state text not null,
    settles boolean not null,
    file uuid,
    note text not null,
    at timestamptz not null
);
comment on table enterprise_figure is 'A figure of a legal unit as one source states it; a later row of the same source and state takes its place';
comment on column enterprise_figure.act is 'What was recorded together, as from one sheet: by it a sheet is taken back';
comment on column enterprise_figure.legal_unit is 'The legal unit';
comment on column enterprise_figure.unit is 'The unit that looks after it';
comment on column enterprise_figure.fact is 'Key of the fact in facts.yaml';
comment on column enterprise_figure.period is 'A fiscal year 2021, a month 2022-06, a quarter 2022Q2, or - for what is not of periods';
comment on column enterprise_figure.value is 'The value as the kind of the fact is written; a list whole, as canonical JSON; empty where the source takes back what it stated';
comment on column enterprise_figure.measure is 'Unit of measure in which it was stated';
comment on column enterprise_figure.source is 'The unit that states it';
comment on column enterprise_figure.state is 'luoshi.enterprise.Assurance';
comment on column enterprise_figure.settles is 'Whether somebody has decided so between sources that differed: what they stated before in this state does not count any more';
comment on column enterprise_figure.file is 'Evidence file; null for none';
comment on column enterprise_figure.note is 'What is said about it';
comment on column enterprise_figure.at is 'When it was recorded';
create index enterprise_figure_legal_unit on enterprise_figure (legal_unit, leaf);
create index enterprise_figure_act on enterprise_figure (act);
create index enterprise_figure_file on enterprise_figure (file) where file is not null;
call journal_facts('enterprise_figure');

create table enterprise_passage (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    legal_unit uuid not null,
    unit uuid not null,
    way text not null,
    day date not null,
    successor uuid,
    note text not null,
    at timestamptz not null,
    check ((way = 'MERGED') = (successor is not null))
);
comment on table enterprise_passage is 'That a legal unit entered the register, left it or came back: 新增 and 退出 are counted from here, 净增 is their difference';
comment on column enterprise_passage.legal_unit is 'The legal unit';
comment on column enterprise_passage.unit is 'The unit that looks after it';
comment on column enterprise_passage.way is 'luoshi.enterprise.Passage.Way';
comment on column enterprise_passage.day is 'The day on which it happened';
comment on column enterprise_passage.successor is 'The legal unit that it was merged into; null otherwise';
comment on column enterprise_passage.note is 'Why, or on what paper';
comment on column enterprise_passage.at is 'When it was recorded';
create index enterprise_passage_legal_unit on enterprise_passage (legal_unit, leaf);
create index enterprise_passage_successor on enterprise_passage (successor) where successor is not null;
create index enterprise_passage_day on enterprise_passage (day);
call journal_facts('enterprise_passage');

create table enterprise_title (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    title uuid not null,
    legal_unit uuid not null,
    unit uuid not null,
    kind text not null check (kind <> ''),
    level text not null,
    number text not null,
    since date not null,
    until date,
    revoked date,
    note text not null,
    at timestamptz not null
);
comment on table enterprise_title is 'A title 称号 of a legal unit as it was recorded at one time; the latest row of one holds';
comment on column enterprise_title.title is 'The title through all corrections';
comment on column enterprise_title.legal_unit is 'The legal unit';
comment on column enterprise_title.unit is 'The unit that looks after it';
comment on column enterprise_title.kind is 'What it is: 高新技术企业, 专精特新中小企业';
comment on column enterprise_title.level is 'National, provincial, city; empty where it has none';
comment on column enterprise_title.number is 'Number of the certificate; empty where it has none';
comment on column enterprise_title.since is 'The day on which it was granted';
comment on column enterprise_title.until is 'Last day on which it is valid; null where it has none';
comment on column enterprise_title.revoked is 'From this day on it does not count any more; null where it was not revoked';
comment on column enterprise_title.note is 'Why, or on what paper';
comment on column enterprise_title.at is 'When it was recorded';
create index enterprise_title_legal_unit on enterprise_title (legal_unit, leaf);
create index enterprise_title_title on enterprise_title (title, leaf);
create index enterprise_title_kind on enterprise_title (kind, legal_unit);
call journal_facts('enterprise_title');

create table enterprise_keeper (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    unit uuid not null,
    keeps boolean not null,
    note text not null,
    at timestamptz not null
);
comment on table enterprise_keeper is 'Which bureaus keep the register of legal units and so reach all of them; the latest row of a unit holds';
comment on column enterprise_keeper.unit is 'The bureau';
comment on column enterprise_keeper.keeps is 'Whether it does';
comment on column enterprise_keeper.note is 'On what ground';
comment on column enterprise_keeper.at is 'When it was recorded';
create index enterprise_keeper_unit on enterprise_keeper (unit, leaf);
call journal_facts('enterprise_keeper');

create table enterprise_rule (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    hash text not null unique,
    rule text not null,
    version text not null,
    text text not null
);
comment on table enterprise_rule is 'A rule file by which a verdict was given, kept once';
comment on column enterprise_rule.hash is 'Algorithm and hash of the file';
comment on column enterprise_rule.rule is 'Key of the title that it speaks of';
comment on column enterprise_rule.version is 'Its version';
comment on column enterprise_rule.text is 'The file';
call journal_facts('enterprise_rule');

create table enterprise_verdict (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    legal_unit uuid not null,
    unit uuid not null,
    rule text not null,
    version text not null,
    rule_hash text not null,
    as_of date not null,
    purpose text not null,
    outcome text not null,
    least integer not null,
    most integer not null,
    facts_hash text not null,
    facts text not null,
    note text not null,
    at timestamptz not null
);
comment on table enterprise_verdict is 'How a legal unit stood by a rule file on a day, as it was judged then; never judged anew';
comment on column enterprise_verdict.legal_unit is 'The legal unit';
comment on column enterprise_verdict.unit is 'The unit that looks after it';
comment on column enterprise_verdict.rule is 'Key of the title';
comment on column enterprise_verdict.version is 'Version of the rules';
comment on column enterprise_verdict.rule_hash is 'Hash of the rule file: enterprise_rule';
comment on column enterprise_verdict.as_of is 'The day of judgement';
comment on column enterprise_verdict.purpose is 'luoshi.enterprise.criteria.RuleSet.Purpose';
comment on column enterprise_verdict.outcome is 'luoshi.enterprise.criteria.Verdict.Outcome';
comment on column enterprise_verdict.least is 'Least points that it can have; 0 where nothing is scored';
comment on column enterprise_verdict.most is 'Most points that it can have';
comment on column enterprise_verdict.facts_hash is 'Algorithm and hash of the facts';
comment on column enterprise_verdict.facts is 'All facts that the rules ask for, as they were known then: a line for each';
comment on column enterprise_verdict.note is 'For what it was kept';
comment on column enterprise_verdict.at is 'When it was recorded';
create index enterprise_verdict_legal_unit on enterprise_verdict (legal_unit, leaf);
call journal_facts('enterprise_verdict');

create table enterprise_firm (
    legal_unit uuid primary key,
    code text not null,
    name text not null,
    industry text not null,
    unit uuid not null,
    own uuid,
    park text not null,
    chain text not null,
    registered date,
    since date,
    until date,
    exit text,
    held text not null,
    titles text not null,
    conflicts integer not null,
    folded text not null,
    pairs text[] not null
);
comment on table enterprise_firm is 'PROJECTION, rebuilt by luoshi.enterprise.register.FirmStore: each legal unit as its facts leave it, by which it is listed and judged';
comment on column enterprise_firm.legal_unit is 'The legal unit';
comment on column enterprise_firm.code is 'Its code';
comment on column enterprise_firm.name is 'Its name';
comment on column enterprise_firm.industry is 'Its industry';
comment on column enterprise_firm.unit is 'The unit that looks after it';
comment on column enterprise_firm.own is 'Its own unit of the unit tree';
comment on column enterprise_firm.park is 'The park';
comment on column enterprise_firm.chain is 'The chain';
comment on column enterprise_firm.registered is 'Day of its registration';
comment on column enterprise_firm.since is 'Since when it is in the register, the last time';
comment on column enterprise_firm.until is 'From this day on it is not; null while it is';
comment on column enterprise_firm.exit is 'How it left: luoshi.enterprise.Passage.Way; null while it has not';
comment on column enterprise_firm.held is 'The values that hold: luoshi.enterprise.register.HeldText';
comment on column enterprise_firm.titles is 'Its titles: luoshi.enterprise.register.HeldText';
comment on column enterprise_firm.conflicts is 'Of how many figures sources differ';
comment on column enterprise_firm.folded is 'What it is searched by, folded';
comment on column enterprise_firm.pairs is 'Every two characters of it that stand side by side';
create unique index enterprise_firm_code on enterprise_firm (code);
create index enterprise_firm_name on enterprise_firm (name, legal_unit);
create index enterprise_firm_unit on enterprise_firm (unit, name, legal_unit);
create index enterprise_firm_own on enterprise_firm (own) where own is not null;
create index enterprise_firm_industry on enterprise_firm (industry, name);
create index enterprise_firm_park on enterprise_firm (park, name);
create index enterprise_firm_chain on enterprise_firm (chain, name);
create index enterprise_firm_pairs on enterprise_firm using gin (pairs) with (fastupdate = on);
