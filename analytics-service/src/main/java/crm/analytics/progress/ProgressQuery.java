package crm.analytics.progress;

import crm.analytics.progress.ProgressView.FactsView;
import crm.analytics.progress.ProgressView.TopicView;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Counts rows as the role that takes facts in; it tells nothing of a person. */
@ApplicationScoped
class ProgressQuery {

    private static final String PROGRESS = """
        select (select count(*) from person where known_since is not null) as customers,
               (select count(*) from person where permitted) as permitted,
               (select count(*) from lead_fact) as leads,
               (select count(*) from opportunity_fact) as opportunities,
               (select count(*) from order_fact) as orders,
               (select count(*) from invoice_fact) as invoices,
               (select count(*) from product_fact) as products,
               (select count(*) from request_fact) as requests,
               (select count(*) from survey_fact) as surveys,
               coalesce((select jsonb_agg(jsonb_build_object('topic', topic, 'consumer', consumer, 'applied', events,
                   'at', to_char(last_recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) order by topic)
                 from applied_topic), '[]') as topics
        """;

    private final Pool pool;

    ProgressQuery(Pool pool) {
        this.pool = pool;
    }

    Uni<ProgressView> now() {
        return pool.preparedQuery(PROGRESS)
                .execute()
                .map(rows -> view(rows.iterator().next()));
    }

    private static ProgressView view(Row row) {
        var topics = row.getJsonArray("topics").stream()
                .map(topic -> topic((JsonObject) topic))
                .toList();
        return new ProgressView(earliest(topics), topics, facts(row));
    }

    private static TopicView topic(JsonObject topic) {
        return new TopicView(
                topic.getString("topic"),
                topic.getString("consumer"),
                topic.getLong("applied"),
                Instant.parse(topic.getString("at")));
    }

    private static Instant earliest(List<TopicView> topics) {
        return topics.stream()
                .map(TopicView::lastRecordedAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static FactsView facts(Row row) {
        return new FactsView(
                row.getLong("customers"),
                row.getLong("leads"),
                row.getLong("opportunities"),
                row.getLong("orders"),
                row.getLong("invoices"),
                row.getLong("products"),
                row.getLong("requests"),
                row.getLong("surveys"),
                row.getLong("permitted"));
    }
}
