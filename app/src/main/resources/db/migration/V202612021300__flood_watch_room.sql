-- What is remembered of a station is written anew with each of its values: with room on its page the new row stays there, and no entry of the index is written.
alter table flood_watch set (fillfactor = 50);
