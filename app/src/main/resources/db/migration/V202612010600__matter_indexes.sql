-- At a hundred thousand matters: what boards, a unit's page and the calendar went through rows for, they find in indexes.

create index matter_part_now on matter_part (matter) where until = 'infinity';
drop index matter_part_unit;
create index matter_part_unit on matter_part (unit, waits, due) include (matter) where until = 'infinity';
drop index matter_part_waits;
create index matter_part_waits on matter_part (waits, due, since) include (matter) where until = 'infinity' and open;
drop index matter_part_due;
create index matter_part_due on matter_part (due) include (matter, clock, node) where until = 'infinity' and open;
drop index matter_part_past;
create index matter_part_past on matter_part (unit) include (matter, assignment, since);

create index matter_step_chased on matter_step (matter, at) where move = 'CHASE';

drop index matter_node_day;
create index matter_node_day on matter_node (day) include (matter, version, number);

create index matter_current_hand on matter_current (matter) include (version, red_at, year, number, yellow_at, supervise_at, grey, late, clocks)
    where phase in ('OPEN', 'SUSPENDED');

drop index matter_current_hurts;
create index matter_current_hurts on matter_current (red_at, due, year, number) include (matter, yellow_at, supervise_at, grey, late, clocks, class, source)
    where phase in ('OPEN', 'SUSPENDED');
