package crm.proofs.demo;

import crm.proofs.system.Checkout;
import crm.proofs.system.Query;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** The published file in a temporary table, as it stands: loaded by COPY, past everything that the platform does with it. */
final class Purchases {

    private static final String TABLE = """
            create temporary table purchase (customer text, day date, discs int, amount numeric, permits boolean
              generated always as (right(customer, 1) <> '7') stored)
            """;

    private Purchases() {}

    static void load(Connection connection) throws SQLException, IOException {
        Query.run(connection, TABLE);
        var file = Checkout.root().resolve("deploy/demo-data/cdnow/CDNOW_master.txt");
        var lines = Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.replaceAll("\\s+", "\t"))
                .collect(Collectors.joining("\n"));
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy purchase (customer, day, discs, amount) from stdin",
                        new ByteArrayInputStream(lines.getBytes(StandardCharsets.US_ASCII)));
        Query.run(connection, "create index on purchase (day)");
        Query.run(connection, "analyze purchase");
    }
}
