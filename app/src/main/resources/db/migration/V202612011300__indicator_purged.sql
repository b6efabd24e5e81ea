-- What is purged is told anew by the program, in the same act: the figures before it, and what all come to.
drop trigger forget on indicator_figure;
drop function indicator_forget();
