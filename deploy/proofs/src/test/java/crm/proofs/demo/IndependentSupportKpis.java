package crm.proofs.demo;

import crm.proofs.demo.IndependentKpis.Figure;
import crm.proofs.system.Query;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/** K8, K9, K10, K12, K20 and K21 by their definitions: plain SQL over the file of requests, period by period. */
final class IndependentSupportKpis {

    /** What counts when, and how much: 1 good, 0 not, −1 against; of K20 seconds, of K21 times. */
    private static final Map<String, String> COUNTED = Map.of(
            "K8", "select solved as at, permits, (contacts = 1 and not transferred)::int as score from request",
            "K9", """
                    select solved as at, permits, case when nps >= 9 then 1 when nps <= 6 then -1 else 0 end as score
                    from request where nps is not null\
                    """,
            "K10", """
                    select case when solved <= due then solved else due end as at, permits, coalesce(solved <= due, false)::int as score
                    from clock\
                    """,
            "K12", "select solved as at, permits, (csat >= 4)::int as score from request where csat is not null",
            "K20", "select solved as at, permits, extract(epoch from solved - opened) as score from request",
            "K21", "select solved as at, permits, transferred::int as score from request");

    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    private static final String FIGURES = Periods.SQL + """
            select period.a, period.b,
              coalesce(sum(score) filter (where permits), 0), count(score) filter (where permits), count(score) filter (where not permits)
            from period left join (%s) counted
              on at >= period.a::timestamp at time zone 'Europe/Istanbul' and at < period.b::timestamp at time zone 'Europe/Istanbul'
            where period.b is not null group by 1, 2 order by 1
            """;

    private final Connection connection;

    /** @param connection with the {@link Requests} */
    IndependentSupportKpis(Connection connection) {
        this.connection = connection;
        Periods.prepare(connection);
    }

    List<Figure> of(String code, KpiQuestion question) {
        var sql = FIGURES.formatted(COUNTED.get(code));
        return Query.rows(connection, sql, question.from(), question.to(), question.by(), question.window()).stream()
                .map(row -> figure(code, row))
                .toList();
    }

    private static Figure figure(String code, List<Object> row) {
        var whole = new BigDecimal(row.get(3).toString());
        var sum = new BigDecimal(row.get(2).toString());
        var numerator = code.equals("K20") ? quotient(sum, HOUR) : sum;
        return new Figure(
                row.get(0).toString(), row.get(1).toString(), value(code, sum, whole), numerator, whole, (Long)
                        row.get(4));
    }

    private static BigDecimal value(String code, BigDecimal sum, BigDecimal whole) {
        if (code.equals("K21")) {
            return sum;
        }
        if (whole.signum() == 0) {
            return null;
        }
        return code.equals("K20")
                ? quotient(sum, whole.multiply(HOUR))
                : quotient(sum.multiply(BigDecimal.valueOf(100)), whole);
    }

    private static BigDecimal quotient(BigDecimal sum, BigDecimal whole) {
        return sum.divide(whole, 4, RoundingMode.HALF_EVEN);
    }
}
