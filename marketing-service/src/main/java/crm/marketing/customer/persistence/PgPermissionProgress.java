package crm.marketing.customer.persistence;

import static crm.marketing.customer.persistence.PermissionFreshnessTable.CAUGHT_UP;

import crm.contracts.Topic;
import crm.contracts.Topics;
import crm.marketing.customer.application.PermissionFreshness;
import crm.marketing.customer.application.PermissionProgress;
import crm.platform.domain.RuleViolation;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class PgPermissionProgress implements PermissionProgress, PermissionFreshness {

    private static final String FRESH = """
            select count(*) from permission_freshness where fresh_at > now() - make_interval(secs => $1)
            """;

    private final Pool pool;
    private final double mostBehind;

    PgPermissionProgress(Pool pool, @ConfigProperty(name = "crm.marketing.permissions-behind") Duration mostBehind) {
        this.pool = pool;
        this.mostBehind = mostBehind.toMillis() / 1_000d;
    }

    @Override
    public Uni<Void> caughtUp(List<Integer> partitions) {
        return CAUGHT_UP
                .on((statement, arguments) -> pool.preparedQuery(statement).execute(arguments), partitions)
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> require() {
        return pool.preparedQuery(FRESH)
                .execute(Tuple.of(mostBehind))
                .invoke(rows -> {
                    if (rows.iterator().next().getLong(0) < partitions()) {
                        throw new RuleViolation(
                                "campaign.permissions-behind",
                                "Not all decisions of consent-service have been heard of; try again shortly.");
                    }
                })
                .replaceWithVoid();
    }

    private static int partitions() {
        return Topics.all().stream()
                .filter(topic -> topic.name().equals(Topics.PERMISSION))
                .mapToInt(Topic::partitions)
                .sum();
    }
}
