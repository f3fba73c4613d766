-- Orders of before the one list of channels say PHONE; a call is CALL.
update order_fact set channel = 'CALL' where channel = 'PHONE';
