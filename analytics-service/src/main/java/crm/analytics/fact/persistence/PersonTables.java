package crm.analytics.fact.persistence;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.JSON_OBJECT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;
import static crm.platform.data.table.SqlType.code;

import crm.analytics.fact.application.LeadFacts.Converted;
import crm.analytics.fact.application.LeadFacts.Created;
import crm.analytics.fact.application.Persons.Decision;
import crm.analytics.fact.application.Persons.Kind;
import crm.analytics.fact.application.Persons.Seen;
import crm.platform.data.table.Rows;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Persons, and leads with what they become (K1, K2, K6). */
final class PersonTables {

    static final Table<Seen> PERSONS = new Table<>("person", "p");

    /** INSERT … ON CONFLICT DO UPDATE locks the row even where its condition then leaves it as it is. */
    static final Statement<Seen> LOCK;

    /** Also a lock. An older version changes nothing: what is newer has been applied. */
    static final Statement<Decision> DECIDE;

    /** Carries what now holds for the persons over to all their facts, in one statement each side. */
    static final Statement<UUID> CARRY_OVER;

    static final Statement<UUID> CARRY_OVER_TO_LEADS;

    static {
        var customer = PERSONS.key("customer_id", UUID, Seen::customerId);
        PERSONS.column("kind", code(Kind.class).orNull(), Seen::kind);
        PERSONS.column("known_since", INSTANT.orNull(), Seen::knownSince);
        PERSONS.column("owner_user_id", UUID.orNull(), Seen::ownerUserId);
        PERSONS.column("owner_team", TEXT.orNull(), Seen::ownerTeam);
        var granted = PERSONS.generated("granted", BOOLEAN.orNull());
        var grantedAt = PERSONS.generated("granted_at", INSTANT.orNull());
        var version = PERSONS.generated("permission_version", BIGINT);
        PERSONS.generated("permitted", BOOLEAN);
        PERSONS.generated("dimensions", JSON_OBJECT);
        PERSONS.readAs(Seen.class);
        LOCK = PERSONS.statement("""
                insert into person ({names})
                select customer_id, max(kind), min(known_since),
                       (array_agg(owner_user_id) filter (where owner_user_id is not null))[1], max(owner_team)
                from {rows} r group by customer_id order by customer_id
                on conflict ({keys}) do update
                set kind = coalesce(excluded.kind, person.kind), known_since = least(excluded.known_since, person.known_since),
                    owner_user_id = coalesce(person.owner_user_id, excluded.owner_user_id),
                    owner_team = coalesce(person.owner_team, excluded.owner_team)
                where excluded.kind is not null and person.kind is distinct from excluded.kind
                   or excluded.known_since < person.known_since
                   or excluded.known_since is not null and person.known_since is null
                   or excluded.owner_user_id is not null and person.owner_user_id is null
                """);
        DECIDE = new Rows<Decision>()
                .column(customer, Decision::customerId)
                .column(granted, Decision::granted)
                .column(grantedAt, Decision::effectiveAt)
                .column(version, Decision::version)
                .statement("""
                        insert into person ({names}) select {names} from {rows} r order by customer_id
                        on conflict (customer_id) do update
                        set granted = excluded.granted, granted_at = excluded.granted_at,
                            permission_version = excluded.permission_version
                        where excluded.permission_version > person.permission_version
                        """);

        var ids = new Rows<UUID>().column(customer, id -> id);
        CARRY_OVER = ids.statement("""
                with changed as materialized (
                  select customer_id, permitted, granted, granted_at from person
                  where customer_id in (select customer_id from {rows} r)
                )%s
                update lead_fact f set customer_granted = c.granted, customer_granted_at = c.granted_at from changed c
                where f.customer_id = c.customer_id and f.customer_id <> f.lead_id
                  and (f.customer_granted, f.customer_granted_at) is distinct from (c.granted, c.granted_at)
                """.formatted(factsOfTheChanged()));
        CARRY_OVER_TO_LEADS = ids.statement("""
                update lead_fact f set lead_granted = p.granted, lead_granted_at = p.granted_at
                from person p join {rows} r using (customer_id)
                where f.lead_id = p.customer_id
                  and (f.lead_granted, f.lead_granted_at) is distinct from (p.granted, p.granted_at)
                """);
    }

    /** A lead is a person of its own until it is converted; then its fact is about the customer that it became. */
    static final Table<Created> LEADS = new Table<>("lead_fact", "f");

    static final Statement<Created> ADD;
    static final Statement<Converted> CONVERT;

    static {
        var customer = LEADS.generated("customer_id", UUID);
        var lead = LEADS.key("lead_id", UUID, Created::leadId);
        LEADS.fixed("source", TEXT.orNull(), Created::source);
        LEADS.fixed("campaign_id", UUID.orNull(), Created::campaignId);
        LEADS.fixed("created_at", INSTANT, Created::createdAt);
        LEADS.fixed("of_company", BOOLEAN, Created::ofCompany);
        LEADS.fixed("owner_user_id", UUID.orNull(), Created::ownerUserId);
        LEADS.fixed("owner_team", TEXT.orNull(), Created::ownerTeam);
        var convertedAt = LEADS.generated("converted_at", INSTANT.orNull());
        var corporate = LEADS.generated("corporate", BOOLEAN);
        LEADS.generated("lead_granted", BOOLEAN.orNull());
        LEADS.generated("lead_granted_at", INSTANT.orNull());
        LEADS.generated("customer_granted", BOOLEAN.orNull());
        LEADS.generated("customer_granted_at", INSTANT.orNull());
        LEADS.generated("permitted", BOOLEAN);
        LEADS.generated("asked", BOOLEAN);
        LEADS.generated("dimensions", JSON_OBJECT);
        LEADS.readAs(Created.class);
        ADD = LEADS.statement("""
                insert into {table} (customer_id, {names}, lead_granted, lead_granted_at)
                select r.lead_id, r.*, p.granted, p.granted_at from {rows} r join person p on p.customer_id = r.lead_id
                on conflict do nothing
                """);
        CONVERT = new Rows<Converted>()
                .column(lead, Converted::leadId)
                .column(customer, Converted::customerId)
                .column(convertedAt, Converted::convertedAt)
                .column(corporate, Converted::corporate)
                .statement("""
                        update lead_fact f
                        set customer_id = r.customer_id, converted_at = r.converted_at, corporate = r.corporate,
                            customer_granted = p.granted, customer_granted_at = p.granted_at
                        from {rows} r join person p on p.customer_id = r.customer_id
                        where f.lead_id = r.lead_id
                        """);
    }

    private PersonTables() {}

    private static String factsOfTheChanged() {
        return Stream.of(
                        SalesTables.ORDERS,
                        SalesTables.COSTS,
                        SalesTables.INVOICES,
                        SalesTables.OPPORTUNITIES,
                        SalesTables.OFFERS,
                        SupportTables.REQUESTS,
                        SupportTables.RESOLUTIONS,
                        SupportTables.TARGETS,
                        SupportTables.SURVEYS)
                .map(facts -> """
                        , changed_%1$s as (
                          update %1$s f set permitted = c.permitted from changed c
                          where f.customer_id = c.customer_id and f.permitted <> c.permitted
                        )""".formatted(facts.name()))
                .collect(Collectors.joining());
    }
}
