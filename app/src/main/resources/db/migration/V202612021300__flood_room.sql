-- What is remembered of a station is written anew with each of its values, and what is open with each step: with room on its page the new row stays there, and no entry of an index is written.
alter table flood_watch set (fillfactor = 50);
alter table flood_open set (fillfactor = 50);
