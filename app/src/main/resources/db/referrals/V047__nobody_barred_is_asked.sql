-- An agency that the person keeps from a file is not asked about it either: the form would tell it that the file is
-- there. The sender holds the file and so knows of the wish; the agency itself learns nothing, today or ever.
drop policy sender on referrals.recipient;
create policy sender on referrals.recipient for insert to waymark_app
  with check (from_agency = (select agency from guard.acting) and guard.may_receive(to_agency) and state = 'waiting'
    and guard.sent_and_open(referral, case_file)
    and not exists (select from consent.conflict c where c.case_file = recipient.case_file and c.barred_agency = recipient.to_agency
      and not exists (select from consent.conflict_end e where e.conflict = c.id)));

-- Times that an agency offered, for its worklist: those the sender replied to wait for it again.
create index recipient_offered on referrals.recipient (to_agency, due_at) where state = 'offered';
