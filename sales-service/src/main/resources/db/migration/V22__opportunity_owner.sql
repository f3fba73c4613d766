-- My opportunities, and those that somebody leaves behind.
create index opportunity_owner on opportunity (owner_user_id, id);
