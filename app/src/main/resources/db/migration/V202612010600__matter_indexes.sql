-- At a hundred thousand matters: what the board, the unit's page and the calendar went through rows for, they find in indexes.

create index matter_part_now on matter_part (matter) where until = 'infinity';
create index matter_step_chased on matter_step (matter, at) where move = 'CHASE';

drop index matter_current_hurts;
create index matter_current_hurts on matter_current (red_at, due, year, number) include (matter, version, deadline, yellow_at, supervise_at, grey, late, clocks)
    where phase in ('OPEN', 'SUSPENDED');
