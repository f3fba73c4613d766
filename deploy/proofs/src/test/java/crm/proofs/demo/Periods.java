package crm.proofs.demo;

import crm.proofs.system.Query;
import java.sql.Connection;

/** The periods of a question (docs/domain/kpis.md): cut at the calendar's boundaries. */
final class Periods {

    /** To be followed by a query over {@code period} (a, b); takes from, to, by and the window's days. */
    static final String SQL = """
            with asked as (select ?::date as a, ?::date as b, ?::text as by, ?::int as w), bound as (
              select a as day from asked union select b from asked
              union select day::date from asked, generate_series(date_trunc(by, a::timestamp), b::timestamp, pg_temp.step(by)) as day
              where by <> 'none' and day > a and day < b
            ), period as (select day as a, lead(day) over (order by day) as b from bound)
            """;

    private Periods() {}

    static void prepare(Connection connection) {
        Query.run(connection, """
                create function pg_temp.step(by text) returns interval immutable language sql
                as $$ select (case by when 'quarter' then '3 months' else '1 ' || by end)::interval $$
                """);
    }
}
