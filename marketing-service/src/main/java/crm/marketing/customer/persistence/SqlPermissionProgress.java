package crm.marketing.customer.persistence;

import crm.contracts.Topic;
import crm.contracts.Topics;
import crm.marketing.campaign.application.PermissionFreshness;
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
class SqlPermissionProgress implements PermissionProgress, PermissionFreshness {

    private static final String CAUGHT_UP = """
            insert into permission_freshness (partition, fresh_at) select unnest($1::smallint[]), now()
            on conflict (partition) do update set fresh_at = excluded.fresh_at
            """;
    private static final String FRESH = """
            select count(*) from permission_freshness where fresh_at > now() - make_interval(secs => $1)
            """;

    private final Pool pool;
    private final double mostBehind;

    SqlPermissionProgress(Pool pool, @ConfigProperty(name = "crm.marketing.permissions-behind") Duration mostBehind) {
        this.pool = pool;
        this.mostBehind = mostBehind.toMillis() / 1_000d;
    }

    @Override
    public Uni<Void> caughtUp(List<Integer> partitions) {
        var numbers = partitions.stream().map(Integer::shortValue).toArray(Short[]::new);
        return pool.preparedQuery(CAUGHT_UP)
                .execute(Tuple.tuple().addArrayOfShort(numbers))
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
