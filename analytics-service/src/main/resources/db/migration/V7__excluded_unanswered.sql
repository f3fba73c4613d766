-- K13: complaints that were overdue and unanswered at the end of the period (ends[i]). They are somebody's work whether they may be
-- analysed or not, so the answer says how many the figure leaves out.
create function excluded_unanswered(ends timestamptz[]) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with change as (
    select width_bucket(answer_due_at, ends) + 1 as period, 1 as difference
    from request_fact
    where not permitted and request_type = 'COMPLAINT' and (settled_at is null or settled_at > answer_due_at)
      and answer_due_at < ends[cardinality(ends)]
    union all
    select width_bucket(settled_at, ends) + 1, -1
    from request_fact
    where not permitted and request_type = 'COMPLAINT' and settled_at > answer_due_at
      and answer_due_at < ends[cardinality(ends)]
  )
  select period, (sum(sum(coalesce(difference, 0))) over (order by period))::bigint
  from generate_series(1, cardinality(ends)) as period
  left join change using (period)
  group by period
$$;
revoke all on function excluded_unanswered(timestamptz[]) from public;
grant execute on function excluded_unanswered(timestamptz[]) to "${kpiRole}";
