-- consent-service's id of the address that a message goes to, the same for all spellings: nothing that leads back to the address. It stands
-- with whoever was permitted first, and counts for the cap of everybody who has the address.
alter table dispatch add column address_id uuid;
create unique index dispatch_address on dispatch (address_id, campaign_id) where address_id is not null;
