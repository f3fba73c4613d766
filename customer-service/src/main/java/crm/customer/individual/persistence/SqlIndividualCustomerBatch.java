package crm.customer.individual.persistence;

import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.contactpoint.persistence.ContactPointRows;
import crm.customer.individual.application.IndividualCustomerBatch;
import crm.customer.individual.application.IndividualCustomerJournal;
import crm.customer.individual.domain.IndividualCustomer;
import crm.customer.profile.domain.CustomerProfile;
import crm.customer.profile.domain.ExternalId;
import crm.customer.profile.persistence.ExternalIdRows;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.security.Visibility;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

@ApplicationScoped
class SqlIndividualCustomerBatch implements IndividualCustomerBatch {

    /** In the order of their ids, so that two imports of the same customers wait for each other instead of dying. */
    private static final String LOCK = """
            select c.id from individual_customer c
            where c.id in (select x.customer_id from external_id x
                           join unnest($1::text[], $2::text[]) as k(system, id) on x.system = k.system and x.id = k.id)
            order by c.id for update
            """;

    private static final String FIND = """
            select x.system as key_system, x.id as key_id, (c.id is not null and %s) as reachable, %s
            from unnest($1::text[], $2::text[]) as k(system, id)
            join external_id x on x.system = k.system and x.id = k.id
            left join individual_customer c on c.id = x.customer_id
            """;
    private static final String COLUMNS = """
            (id, version, salutation, first_name, last_name, birth_date, language, time_zone, customer_since,
             preferred_channel, acquisition_channel, record_status, owner_user_id, owner_team, owner_department,
             created_at, updated_at)""";
    private static final String ROWS = """
            unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::date[], $7::text[], $8::text[],
                   $9::timestamptz[], $10::text[], $11::text[], $12::text[], $13::uuid[], $14::text[], $15::text[],
                   $16::timestamptz[], $17::timestamptz[])""";
    private static final String INSERT = "insert into individual_customer " + COLUMNS + " select * from " + ROWS;
    private static final String UPDATE = """
            update individual_customer c
            set version = n.version, salutation = n.salutation, first_name = n.first_name, last_name = n.last_name,
                birth_date = n.birth_date, language = n.language, time_zone = n.time_zone,
                customer_since = n.customer_since, preferred_channel = n.preferred_channel,
                acquisition_channel = n.acquisition_channel, updated_at = n.updated_at
            from\s""" + ROWS + " as n" + COLUMNS + " where c.id = n.id";

    private final ReactiveUnitOfWork unitOfWork;
    private final ContactPointRows contactPoints;
    private final ExternalIdRows externalIds;
    private final IndividualCustomerJournal journal;

    SqlIndividualCustomerBatch(
            ReactiveUnitOfWork unitOfWork,
            ContactPointRows contactPoints,
            ExternalIdRows externalIds,
            IndividualCustomerJournal journal) {
        this.unitOfWork = unitOfWork;
        this.contactPoints = contactPoints;
        this.externalIds = externalIds;
        this.journal = journal;
    }

    @Override
    public Uni<Map<ExternalId, Known>> find(List<ExternalId> wanted, Visibility visibility) {
        var systems = wanted.stream().map(ExternalId::system).toArray(String[]::new);
        var ids = wanted.stream().map(ExternalId::id).toArray(String[]::new);
        return unitOfWork.sql(sql -> sql.execute(LOCK, systems, ids).chain(() -> find(sql, systems, ids, visibility)));
    }

    @Override
    public Uni<Void> insert(List<IndividualCustomer> customers) {
        if (customers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var states = customers.stream().map(IndividualCustomer::snapshot).toList();
        var records = states.stream().map(IndividualCustomer.Snapshot::record).toList();
        return unitOfWork
                .sql(sql -> sql.execute(INSERT, arguments(states)))
                .chain(() -> externalIds.insert(HibernateIndividualCustomers.KIND, records))
                .chain(() -> contactPoints.insert(held(states)))
                .chain(() -> journal.record(customers));
    }

    @Override
    public Uni<Void> update(List<IndividualCustomer> customers) {
        if (customers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var states = customers.stream().map(IndividualCustomer::snapshot).toList();
        return unitOfWork
                .sql(sql -> sql.execute(UPDATE, arguments(states)))
                .chain(() -> contactPoints.update(held(states)))
                .chain(() -> journal.record(customers));
    }

    private static Uni<Map<ExternalId, Known>> find(Sql sql, String[] systems, String[] ids, Visibility visibility) {
        var visible = visibility.on("c", 3);
        var arguments = new ArrayList<Object>(List.of(systems, ids));
        arguments.addAll(visible.arguments());
        return sql.execute(FIND.formatted(visible.sql(), IndividualCustomerQuery.COLUMNS), Tuple.from(arguments))
                .map(SqlIndividualCustomerBatch::known);
    }

    private static Map<ExternalId, Known> known(RowSet<Row> rows) {
        var known = new HashMap<ExternalId, Known>();
        for (var row : rows) {
            var customer =
                    row.getBoolean("reachable") ? IndividualCustomer.restore(IndividualCustomerQuery.read(row)) : null;
            known.put(new ExternalId(row.getString("key_system"), row.getString("key_id")), new Known(customer));
        }
        return known;
    }

    private static Map<UUID, ContactPoints> held(List<IndividualCustomer.Snapshot> states) {
        var held = new LinkedHashMap<UUID, ContactPoints>();
        states.forEach(state -> held.put(state.record().id(), state.record().contactPoints()));
        return held;
    }

    private static Tuple arguments(List<IndividualCustomer.Snapshot> all) {
        return Tuple.tuple()
                .addArrayOfUUID(array(all, one -> one.record().id(), UUID[]::new))
                .addArrayOfLong(array(all, IndividualCustomer.Snapshot::version, Long[]::new))
                .addArrayOfString(texts(all, one -> one.person().salutation()))
                .addArrayOfString(texts(all, one -> one.person().name().first()))
                .addArrayOfString(texts(all, one -> one.person().name().last()))
                .addArrayOfLocalDate(array(all, one -> one.person().birthDate(), LocalDate[]::new))
                .addArrayOfString(profile(all, CustomerProfile::language))
                .addArrayOfString(profile(all, CustomerProfile::timeZone))
                .addArrayOfOffsetDateTime(
                        times(all, one -> one.record().profile().customerSince()))
                .addArrayOfString(profile(all, one -> name(one.preferredChannel())))
                .addArrayOfString(profile(all, CustomerProfile::acquisitionChannel))
                .addArrayOfString(texts(all, one -> one.record().status().name()))
                .addArrayOfUUID(array(all, one -> one.record().owner().userId(), UUID[]::new))
                .addArrayOfString(texts(all, one -> one.record().owner().team()))
                .addArrayOfString(texts(all, one -> one.record().owner().department()))
                .addArrayOfOffsetDateTime(times(all, one -> one.record().createdAt()))
                .addArrayOfOffsetDateTime(times(all, one -> one.record().updatedAt()));
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static String[] profile(List<IndividualCustomer.Snapshot> all, Function<CustomerProfile, String> text) {
        return texts(all, one -> text.apply(one.record().profile()));
    }

    private static String[] texts(
            List<IndividualCustomer.Snapshot> all, Function<IndividualCustomer.Snapshot, String> text) {
        return array(all, text, String[]::new);
    }

    private static OffsetDateTime[] times(
            List<IndividualCustomer.Snapshot> all, Function<IndividualCustomer.Snapshot, Instant> time) {
        return array(all, one -> time.apply(one).atOffset(ZoneOffset.UTC), OffsetDateTime[]::new);
    }

    private static <T> T[] array(
            List<IndividualCustomer.Snapshot> all,
            Function<IndividualCustomer.Snapshot, T> value,
            IntFunction<T[]> newArray) {
        return all.stream().map(value).toArray(newArray);
    }
}
