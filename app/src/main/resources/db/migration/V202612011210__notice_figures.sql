-- Messages of figures stand in the same inbox as those of matters. Those that are told once a day carry the day, which makes a second one impossible.
alter table notice_message alter column matter drop not null;
alter table notice_message alter column unit drop not null;
alter table notice_message add column figure uuid;
alter table notice_message add column day date;
alter table notice_message add column figures int not null default 1;
alter table notice_message add column overdue int not null default 0;
alter table notice_message add check ((matter is not null)::int + (figure is not null)::int + (day is not null)::int = 1);
comment on column notice_message.matter is 'Which matter moved; null for what is told of figures';
comment on column notice_message.unit is 'The unit that owes the part or the figure; null for what is told of those of all units';
comment on column notice_message.figure is 'Which figure was returned; else null';
comment on column notice_message.day is 'On which day it is told what figures wait; else null';
comment on column notice_message.figures is 'Of how many figures or matters it tells';
comment on column notice_message.overdue is 'How many of these are past their day';
create unique index notice_message_daily on notice_message (day, move, addressee) nulls not distinct where day is not null;
