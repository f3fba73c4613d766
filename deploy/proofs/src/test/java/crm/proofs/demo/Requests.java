package crm.proofs.demo;

import crm.launcher.demo.DemoData;
import crm.launcher.demo.PastRequests;
import crm.proofs.system.Checkout;
import crm.proofs.system.Query;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The file of made-up service requests in a temporary table, as it is imported, and when each was to be solved at the latest. */
final class Requests {

    private static final String TABLE = """
            create temporary table request (external_id text, customer text, type text, priority text, channel text, topic text,
              opened timestamptz, answered timestamptz, solved timestamptz, contacts int, transferred boolean, csat int, nps int,
              permits boolean generated always as (right(customer, 1) <> '7') stored)
            """;

    /** The office's hours (docs/domain/support.md); the calendar has no holidays in these years. */
    private static final String WORKING = """
            create temporary table working as
            select (day + start) at time zone 'Europe/Istanbul' as begins, (day + finish) at time zone 'Europe/Istanbul' as ends
            from generate_series('1997-06-01'::timestamp, '1999-06-01', '1 day') as day,
              (values ('9 hours'::interval, '12.5 hours'::interval), ('13.5 hours', '18 hours')) as part (start, finish)
            where extract(isodow from day) < 6
            """;

    /** The end of the working time that was promised: as early as it can be. */
    private static final String CLOCKS = """
            create temporary table clock as
            select request.*, due
            from request
            join (values ('URGENT', 240), ('HIGH', 480), ('NORMAL', 1440), ('LOW', 2400)) as promise (priority, minutes) using (priority)
            cross join lateral (
              select since + (make_interval(mins => minutes) - (done - worked)) as due
              from (select since, ends - since as worked, sum(ends - since) over (order by since) as done
                    from (select greatest(begins, opened) as since, ends from working where ends > opened) part) sums
              where done >= make_interval(mins => minutes)
              order by done limit 1
            ) promised
            """;

    private Requests() {}

    static void load(Connection connection) throws SQLException, IOException {
        Query.run(connection, TABLE);
        var data = DemoData.read(Checkout.root().resolve(DemoData.FILE));
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy request (external_id, customer, type, priority, channel, topic, opened, answered,"
                                + " solved, contacts, transferred, csat, nps) from stdin (format csv, header)",
                        new ByteArrayInputStream(PastRequests.file(data)));
        Query.run(connection, WORKING);
        Query.run(connection, CLOCKS);
    }
}
