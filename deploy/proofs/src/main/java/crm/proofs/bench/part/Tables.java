package crm.proofs.bench.part;

import crm.proofs.system.Query;
import java.sql.Connection;

/** Copies of a service's tables for what stands for its limit: the same columns, checks and indexes, and nobody who reads them. */
final class Tables {

    static final String SCHEMA = "bench";

    private Tables() {}

    /** Empty ones, in the schema {@value #SCHEMA}; the service's own role may write them. */
    static void copy(Connection database, String service, String... tables) {
        Query.run(database, "drop schema if exists bench cascade");
        Query.run(database, "create schema bench");
        for (var table : tables) {
            Query.run(database, "create table bench." + table + " (like public." + table + " including all)");
        }
        Query.run(database, "create sequence bench.number");
        Query.run(database, "grant usage on schema bench to " + service);
        Query.run(database, "grant all on all tables in schema bench to " + service);
        Query.run(database, "grant all on all sequences in schema bench to " + service);
    }
}
