package crm.platform.data.table;

import crm.testing.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the database says of its tables, and copies of them without constraints to prove mappings on. */
final class Catalogue {

    static final String COPIES = "mapping_proof";

    private static final String COLUMNS = """
            select a.attname as name, regexp_replace(format_type(a.atttypid, a.atttypmod), '\\([0-9,]*\\)', '') as type,
                   not a.attnotnull as nullable, a.attgenerated <> '' or a.attidentity <> '' as generated,
                   case when a.atttypid = 'numeric'::regtype and a.atttypmod > 0
                        then (a.atttypmod - 4) >> 16 else 30 end as precision,
                   case when a.atttypid = 'numeric'::regtype and a.atttypmod > 0
                        then (a.atttypmod - 4) & 65535 else 10 end as scale
            from pg_attribute a
            where a.attrelid = ('public.' || ?)::regclass and a.attnum > 0 and not a.attisdropped
            order by a.attnum
            """;

    record StoredColumn(String type, boolean nullable, boolean generated, int precision, int scale) {}

    private Catalogue() {}

    static Map<String, StoredColumn> columns(String table) {
        var columns = new LinkedHashMap<String, StoredColumn>();
        for (var row : TestDatabase.asSuperuser().rows(COLUMNS, table)) {
            columns.put(
                    (String) row.get("name"),
                    new StoredColumn(
                            (String) row.get("type"),
                            (Boolean) row.get("nullable"),
                            (Boolean) row.get("generated"),
                            (Integer) row.get("precision"),
                            (Integer) row.get("scale")));
        }
        return columns;
    }

    /** Copies have the columns, their types and what must not be null; no key, no check, no trigger, no default. */
    static void copy(List<String> tables) {
        var database = TestDatabase.asSuperuser();
        database.update("drop schema if exists " + COPIES + " cascade");
        database.update("create schema " + COPIES);
        database.update("grant usage on schema " + COPIES + " to public");
        for (var table : tables) {
            database.update("create table %1$s.%2$s (like public.%2$s)".formatted(COPIES, table));
        }
        database.update("grant all on all tables in schema " + COPIES + " to public");
    }
}
