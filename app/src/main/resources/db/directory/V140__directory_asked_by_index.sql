-- Asked with every look at the directory, and nearly always answered no: the plan must not count on meeting a changed service
-- soon, as one that is made before the snapshot is known does, and read ten thousand rows for it.
set local role waymark_guard;
alter function guard.directory_changed_since(pg_snapshot) set enable_seqscan = off;
reset role;
