-- Whether a contact point was found to reach its holder (CUS-12); of what nobody has tried, neither is known.
alter table contact_point add column verified_at timestamptz;
alter table contact_point add column invalid_since timestamptz;
alter table contact_point add check (verified_at is null or invalid_since is null);
