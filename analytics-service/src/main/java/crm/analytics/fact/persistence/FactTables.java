package crm.analytics.fact.persistence;

import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.INTEGER;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;

import crm.platform.data.table.Rows;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.util.UUID;
import java.util.function.Function;

/** What all facts have in common: each is about a person, and says whether that person may be analysed, as the person's row does. */
final class FactTables {

    /** A small number that is counted in large ones. */
    static final SqlType<Long> COUNT = INTEGER.as(Integer::longValue, Math::toIntExact);

    /** What orders and invoices came in. */
    static final Table<Void> CURRENCIES = new Table<>("fact_currency", "c");

    static {
        CURRENCIES.generated("currency", TEXT);
    }

    private static final String ADD = """
            insert into {table} ({names}, permitted) select r.*, p.permitted from {rows} r join person p using (customer_id)
            """;
    private static final String WITH_CURRENCIES = """
            with currencies as (
              insert into fact_currency (currency) select distinct currency from {rows} r on conflict do nothing
            )
            """;

    private FactTables() {}

    /** Begun with the person. */
    static <S> Table<S> of(String name, Function<S, UUID> customer) {
        var table = new Table<S>(name, "f");
        table.key("customer_id", UUID, customer);
        table.generated("permitted", BOOLEAN);
        return table;
    }

    /** Begun with the person, of what becomes of facts later. */
    static <S> Rows<S> rows(Function<S, UUID> customer) {
        return new Rows<S>().column("customer_id", UUID, customer);
    }

    /** A fact that is there already stays as it is. */
    static <S> Statement<S> add(Table<S> facts) {
        return facts.statement(ADD + "on conflict do nothing");
    }

    static <S> Statement<S> addWithCurrency(Table<S> facts) {
        return facts.statement(WITH_CURRENCIES + ADD + "on conflict do nothing");
    }

    static <S> Statement<S> store(Table<S> facts) {
        return facts.statement(ADD + "on conflict ({keys}) do update set {changes}, permitted = excluded.permitted");
    }
}
