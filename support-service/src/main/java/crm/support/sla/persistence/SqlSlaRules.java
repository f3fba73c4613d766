package crm.support.sla.persistence;

import crm.platform.data.ReactiveUnitOfWork;
import crm.support.sla.application.SlaRules;
import crm.support.sla.domain.SlaTerms;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what it has read: a version never changes. */
@ApplicationScoped
class SqlSlaRules implements SlaRules {

    private static final String ACTIVE = "select max(version) from sla_policy";
    private static final String TERMS = """
            select p.version as policy_version, %s,
                   (select jsonb_agg(jsonb_build_object('priority', t.priority, 'resolution', t.resolution_minutes,
                                                        'reply', t.first_reply_minutes))
                    from sla_target t where t.policy_version = p.version) as targets
            from sla_policy p join work_calendar c on c.id = p.calendar_id
            where p.version = any($1)
            """.formatted(CalendarRows.COLUMNS);

    private final ReactiveUnitOfWork unitOfWork;
    private final Map<Integer, SlaTerms> known = new ConcurrentHashMap<>();

    SqlSlaRules(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<SlaTerms> active() {
        return unitOfWork
                .sql(sql -> sql.execute(ACTIVE))
                .map(rows -> rows.iterator().next().getInteger(0))
                .chain(version -> terms(Set.of(version)).map(terms -> terms.get(version)));
    }

    @Override
    public Uni<Map<Integer, SlaTerms>> terms(Set<Integer> policyVersions) {
        var missing = policyVersions.stream()
                .filter(version -> !known.containsKey(version))
                .toArray(Integer[]::new);
        if (missing.length == 0) {
            return Uni.createFrom().item(() -> of(policyVersions));
        }
        return unitOfWork
                .sql(sql -> sql.execute(TERMS, Tuple.tuple().addArrayOfInteger(missing)))
                .map(rows -> {
                    rows.forEach(row -> {
                        var version = row.getInteger("policy_version");
                        known.put(
                                version, new SlaTerms(version, CalendarRows.calendar(row), CalendarRows.targets(row)));
                    });
                    return of(policyVersions);
                });
    }

    private Map<Integer, SlaTerms> of(Set<Integer> versions) {
        var terms = new HashMap<Integer, SlaTerms>();
        versions.forEach(version -> terms.put(version, known.get(version)));
        return terms;
    }
}
