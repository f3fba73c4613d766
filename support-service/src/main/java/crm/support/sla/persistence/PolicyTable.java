package crm.support.sla.persistence;

import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.INTEGER;
import static crm.platform.data.table.SqlType.code;

import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import crm.support.sla.application.CalendarVersion;
import crm.support.sla.application.PolicyVersion;
import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaTarget;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** How a policy stands in its two tables: itself and its targets. All of it is written once. */
final class PolicyTable {

    record Target(int policyVersion, Priority priority, SlaTarget target) {

        static List<Target> of(PolicyVersion policy) {
            return policy.targets().entrySet().stream()
                    .map(one -> new Target(policy.version(), one.getKey(), one.getValue()))
                    .toList();
        }
    }

    static final Table<PolicyVersion> POLICIES = new Table<>("sla_policy", "p");
    static final Column<PolicyVersion, UUID> ID = POLICIES.key("id", SqlType.UUID, PolicyVersion::id);
    static final Column<PolicyVersion, Integer> VERSION = POLICIES.fixed("version", INTEGER, PolicyVersion::version);
    static final Column<PolicyVersion, UUID> CALENDAR =
            POLICIES.fixed("calendar_id", SqlType.UUID, row -> row.calendar().id());
    static final Column<PolicyVersion, Instant> CREATED_AT =
            POLICIES.fixed("created_at", INSTANT, PolicyVersion::createdAt);

    static final Table<Target> TARGETS = new Table<>("sla_target", "t");
    static final Column<Target, Integer> TARGET_OF = TARGETS.key("policy_version", INTEGER, Target::policyVersion);
    static final Column<Target, Priority> PRIORITY = TARGETS.key("priority", code(Priority.class), Target::priority);
    static final Column<Target, Integer> RESOLUTION =
            TARGETS.fixed("resolution_minutes", INTEGER, row -> row.target().resolutionMinutes());
    static final Column<Target, Integer> FIRST_REPLY =
            TARGETS.fixed("first_reply_minutes", INTEGER, row -> row.target().firstReplyMinutes());

    static final Statement<PolicyVersion> INSERT = POLICIES.insert();
    static final Statement<Target> INSERT_TARGETS = TARGETS.insert();

    static {
        TARGETS.readBy(row -> new Target(
                TARGET_OF.in(row), PRIORITY.in(row), new SlaTarget(RESOLUTION.in(row), FIRST_REPLY.in(row))));
    }

    private PolicyTable() {}

    static PolicyVersion policy(Row row, List<Target> allTargets, List<CalendarVersion> calendars) {
        var version = VERSION.in(row);
        var calendarId = CALENDAR.in(row);
        var calendar = calendars.stream()
                .filter(one -> one.id().equals(calendarId))
                .findFirst()
                .orElseThrow();
        var targets = allTargets.stream()
                .filter(target -> target.policyVersion() == version)
                .collect(Collectors.toMap(Target::priority, Target::target));
        return new PolicyVersion(ID.in(row), version, calendar, targets, CREATED_AT.in(row));
    }
}
