package crm.proofs.demo;

import crm.proofs.system.Query;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The KPIs by their definitions (docs/domain/kpis.md) and nothing else: plain SQL over the purchases, period by period. */
final class IndependentKpis {

    private static final String ACTIVE = Periods.SQL + """
            select period.a, period.b, (select w from asked),
              count(*) filter (where permits and stays), count(*) filter (where permits), count(*) filter (where not permits)
            from period left join lateral (
              select permits, exists (select from purchase later where later.customer = base.customer
                and later.day >= period.b - (select w from asked) and later.day < period.b) as stays
              from (select distinct customer, permits from purchase
                    where day >= period.a - (select w from asked) and day < period.a) base
            ) cohort on true
            where period.b is not null group by 1, 2, 3 order by 1
            """;

    private static final String REVENUE = Periods.SQL + """
            select period.a, period.b, (select w from asked),
              coalesce(sum(amount) filter (where permits), 0), count(distinct customer) filter (where permits),
              count(distinct customer) filter (where not permits)
            from period left join purchase on day >= period.a and day < period.b
            where period.b is not null group by 1, 2, 3 order by 1
            """;

    private final Connection connection;

    /** K4 and K7 ask for the same one. */
    private final Map<KpiQuestion, List<List<Object>>> cohorts = new HashMap<>();

    /** @param connection with the {@link Purchases} */
    IndependentKpis(Connection connection) {
        this.connection = connection;
        Periods.prepare(connection);
        Query.run(connection, "create index on purchase (customer, day)");
    }

    /** One period of an answer; {@code value} null where nothing was counted. */
    record Figure(
            String from, String to, BigDecimal value, BigDecimal numerator, BigDecimal denominator, long excluded) {

        /** 12.50 and 12.5 are the same figure. */
        Figure {
            value = value == null ? null : value.stripTrailingZeros();
            numerator = numerator.stripTrailingZeros();
            denominator = denominator.stripTrailingZeros();
        }
    }

    List<Figure> of(String code, KpiQuestion question) {
        var rows = code.equals("K5") ? rows(REVENUE, question) : cohorts.computeIfAbsent(question, this::cohort);
        return rows.stream().map(row -> figure(code, row)).toList();
    }

    private List<List<Object>> cohort(KpiQuestion question) {
        return rows(ACTIVE, question);
    }

    private List<List<Object>> rows(String sql, KpiQuestion question) {
        return Query.rows(connection, sql, question.from(), question.to(), question.by(), question.window());
    }

    private static Figure figure(String code, List<Object> row) {
        var whole = new BigDecimal(row.get(4).toString());
        var counted = new BigDecimal(row.get(3).toString());
        var numerator = code.equals("K7") ? whole.subtract(counted) : counted;
        var hundred = code.equals("K5") ? BigDecimal.ONE : BigDecimal.valueOf(100);
        var value = whole.signum() == 0 ? null : numerator.multiply(hundred).divide(whole, 4, RoundingMode.HALF_EVEN);
        return new Figure(row.get(0).toString(), row.get(1).toString(), value, numerator, whole, (Long) row.get(5));
    }
}
