-- The first page of everybody asks what was returned to a unit, and what waits for somebody who verifies figures of all units, the oldest first.
create index indicator_step_returned on indicator_step (unit, leaf) where move = 'RETURN';
create index indicator_value_oldest on indicator_value (state, valid_to, unit, figure) where until = 'infinity';
-- What waits is left aside while a correction of it waits: those are few, and looked up one by one.
create index indicator_value_pending on indicator_value (unit, valid_to, indicator) where until = 'infinity' and state = 'REPORTED' and not counts;
