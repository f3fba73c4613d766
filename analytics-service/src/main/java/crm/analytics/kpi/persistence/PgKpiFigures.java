package crm.analytics.kpi.persistence;

import crm.analytics.kpi.application.KpiFigures;
import crm.analytics.kpi.domain.Figure;
import crm.analytics.kpi.domain.Kpi;
import crm.analytics.kpi.domain.KpiAnswer;
import crm.analytics.kpi.domain.KpiQuestion;
import crm.analytics.kpi.domain.Variant;
import crm.contracts.Topics;
import crm.platform.domain.InvalidInput;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Asks as the role {@code analytics_kpi}, from which PostgreSQL hides everybody without permission (CON-12); one statement per
 * question.
 */
@ApplicationScoped
class PgKpiFigures implements KpiFigures {

    private static final List<String> CUSTOMERS = List.of(Topics.INDIVIDUAL_CUSTOMER, Topics.CORPORATE_CUSTOMER);

    private final Pool kpiPool;
    private final String organisationCurrency;
    private final Duration reopening;
    private final Map<String, KpiStatement> statements = new HashMap<>();

    PgKpiFigures(
            @ReactiveDataSource("kpi") Pool kpiPool,
            @ConfigProperty(name = "crm.organisation.currency") String organisationCurrency,
            @ConfigProperty(name = "crm.kpi.reopening-window") Duration reopening) {
        this.kpiPool = kpiPool;
        this.organisationCurrency = organisationCurrency;
        this.reopening = reopening;
        for (var kpi : Kpi.values()) {
            statements.put(kpi.name(), KpiStatement.read(kpi == Kpi.K7 ? Kpi.K4.name() : kpi.name()));
            for (var variant : kpi.variants()) {
                statements.put(name(kpi, variant), KpiStatement.read(name(kpi, variant)));
            }
        }
    }

    private static String name(Kpi kpi, @Nullable Variant variant) {
        return variant == null ? kpi.name() : kpi.name() + "-" + variant.code();
    }

    @Override
    public Uni<KpiAnswer> answer(KpiQuestion question) {
        var statement = statements.get(name(question.kpi(), question.variant()));
        return kpiPool.preparedQuery(statement.sql())
                .execute(arguments(statement, question))
                .map(rows -> answer(question, rows));
    }

    private Tuple arguments(KpiStatement statement, KpiQuestion question) {
        return Tuple.tuple(statement.parameters().stream()
                .map(name -> argument(name, question))
                .toList());
    }

    private Object argument(String name, KpiQuestion question) {
        return switch (name) {
            case KpiStatement.BOUNDS -> moments(question.bounds());
            case KpiStatement.STARTS -> moments(question.windowStarts());
            case KpiStatement.TOPICS -> topics(question).distinct().toArray(String[]::new);
            case KpiStatement.ONLY -> only(question);
            case KpiStatement.CURRENCY -> question.currency();
            case KpiStatement.ORGANISATION_CURRENCY -> organisationCurrency;
            case KpiStatement.LIMIT_SECONDS -> question.limit().length().toSeconds();
            case KpiStatement.REOPENING_SECONDS -> reopening.toSeconds();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** What a figure hangs on; it is as old as the last word of the slowest of these topics. */
    private static Stream<String> topics(KpiQuestion question) {
        var ofCustomers = question.isByOwnerOfCustomer() ? CUSTOMERS : List.<String>of();
        return Stream.concat(topicsOfFacts(question).stream(), ofCustomers.stream());
    }

    private static List<String> topicsOfFacts(KpiQuestion question) {
        return switch (question.kpi()) {
            case K1 ->
                question.variant() == null
                        ? List.of(Topics.LEAD, Topics.PERMISSION)
                        : List.of(Topics.LEAD, Topics.INVOICE, Topics.PERMISSION);
            case K2 -> List.of(Topics.LEAD, Topics.PERMISSION);
            case K3 -> List.of(Topics.OPPORTUNITY, Topics.PERMISSION);
            case K4, K5, K7 -> List.of(Topics.ORDER, Topics.INVOICE, Topics.PERMISSION);
            case K6 ->
                List.of(
                        Topics.ORDER,
                        Topics.ORDER_COST,
                        Topics.INDIVIDUAL_CUSTOMER,
                        Topics.CORPORATE_CUSTOMER,
                        Topics.PERMISSION);
            case K8, K10, K13, K20, K21 -> List.of(Topics.SERVICE_REQUEST, Topics.PERMISSION);
            case K9 -> List.of(Topics.SURVEY, Topics.PERMISSION);
            case K11 -> List.of(Topics.OFFER, Topics.ORDER, Topics.PERMISSION);
            case K12 ->
                question.only().isEmpty()
                        ? List.of(Topics.SURVEY, Topics.PERMISSION)
                        : List.of(Topics.SURVEY, Topics.SERVICE_REQUEST, Topics.PERMISSION);
        };
    }

    private static JsonObject only(KpiQuestion question) {
        var only = new JsonObject();
        question.only().forEach((dimension, value) -> only.put(dimension.code(), value));
        return only;
    }

    private static OffsetDateTime[] moments(List<Instant> instants) {
        return instants.stream()
                .map(instant -> instant.atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }

    private static KpiAnswer answer(KpiQuestion question, RowSet<Row> rows) {
        var list = StreamSupport.stream(rows.spliterator(), false).toList();
        var first = list.get(0);
        requireOneCurrency(question, first);
        var asOf = first.getOffsetDateTime("as_of");
        return new KpiAnswer(
                question,
                question.isOfMoney() ? first.getString("currency") : null,
                asOf == null ? null : asOf.toInstant(),
                list.stream().map(row -> figure(question.kpi(), row)).toList());
    }

    /** No default would be right: the figure of one currency looks like that of the whole business. */
    private static void requireOneCurrency(KpiQuestion question, Row row) {
        if (!question.isOfMoney() || question.currency() != null) {
            return;
        }
        var currencies = row.getArrayOfStrings("currencies");
        if (currencies != null && currencies.length > 1) {
            throw InvalidInput.of(
                    "currency",
                    "kpi.currency-needed",
                    "There are figures in " + String.join(", ", currencies) + "; ask for one of them.");
        }
    }

    private static Figure figure(Kpi kpi, Row row) {
        var whole = row.getBigDecimal("denominator");
        var counted = row.getBigDecimal("numerator");
        return new Figure(
                kpi == Kpi.K7
                        ? whole.subtract(counted)
                        : counted, // the lost are those of the same cohort who did not stay
                whole,
                FigureDetail.included(row, whole),
                row.getLong("excluded"),
                FigureDetail.of(row));
    }
}
