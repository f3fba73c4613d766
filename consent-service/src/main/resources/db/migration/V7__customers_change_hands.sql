-- Whose a customer is may change since customers are reassigned; nothing else that is known of them does.
grant update (owner_user_id, owner_team, owner_department) on known_customer to "${serviceRole}";
