package crm.customer.imports;

import crm.customer.contactpoint.domain.ContactPoint;
import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.lead.domain.Lead;
import crm.customer.lead.domain.LeadSource;
import crm.customer.lead.domain.Prospect;
import crm.customer.profile.application.KeyedRepository;
import crm.customer.profile.application.NamedCustomers;
import crm.customer.profile.application.NamedCustomers.NamedCustomer;
import crm.customer.profile.domain.ExternalId;
import crm.customer.vocabulary.application.CustomerVocabularies;
import crm.platform.domain.Owner;
import crm.platform.identity.Ids;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportRow;
import crm.platform.imports.ImportRun;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Leads from a file; source and campaign are told when a lead is created, and do not change. With their dates leads of the past are told,
 * and what became of them.
 */
@Singleton
class LeadImport extends KeyedImport<Lead> {

    private static final List<ImportColumn> WHO = List.of(
            ImportColumn.optional("personName", ColumnType.TEXT).upTo(200),
            ImportColumn.optional("companyName", ColumnType.TEXT).upTo(300));
    private static final List<ImportColumn> ORIGIN = List.of(
            ImportColumn.optionalTermOf(CustomerVocabularies.ACQUISITION_SOURCES, "source")
                    .describedAs("IMPORT when left out; only told when the lead is created."),
            ImportColumn.optional("campaignId", ColumnType.UUID)
                    .describedAs("Which campaign brought it; only told when the lead is created."),
            ImportColumn.optional("need", ColumnType.TEXT).upTo(2_000).describedAs("In the person's own words."));

    private final ContactPointColumns contactPoints;
    private final NamedCustomers namedCustomers;
    private final Ids ids;
    private final Clock clock;

    LeadImport(
            KeyedRepository<Lead> leads,
            ContactPointColumns contactPoints,
            NamedCustomers namedCustomers,
            Ids ids,
            Clock clock) {
        super("lead", leads);
        this.contactPoints = contactPoints;
        this.namedCustomers = namedCustomers;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "leads";
    }

    @Override
    public Set<String> permissions() {
        return Set.of("lead:write", "lead:convert");
    }

    @Override
    public List<ImportColumn> columns() {
        return Stream.of(KeyColumns.ALL, WHO, ContactPointColumns.ALL, ORIGIN, PastLeadColumns.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    Uni<Map<ExternalId, NamedCustomer>> customers(ImportRun run, Collection<ImportRow> rows) {
        var named = rows.stream()
                .filter(row -> row.has("customerExternalId"))
                .map(PastLeadColumns::customer)
                .collect(Collectors.toSet());
        return namedCustomers.find(named, run.visibility());
    }

    @Override
    Lead create(ExternalId key, ImportRow row, Owner owner, Map<ExternalId, NamedCustomer> customers) {
        var past = PastLeadColumns.read(row, customers);
        var now = clock.instant();
        past.requireInOrder(now);
        var source = row.has("source") ? new LeadSource(row.text("source")) : LeadSource.IMPORT;
        var lead = Lead.create(
                ids.next(),
                new Prospect(row.text("personName"), row.text("companyName"), reached(ContactPoints.none(), row)),
                new Lead.Origin(source, row.uuid("campaignId"), row.text("need")),
                owner,
                past.createdAt() == null ? now : past.createdAt());
        past.end(lead);
        return lead;
    }

    @Override
    void change(Lead lead, ImportRow row, Map<ExternalId, NamedCustomer> customers) {
        var now = lead.state();
        var who = new Prospect(
                row.has("personName") ? row.text("personName") : now.prospect().personName(),
                row.has("companyName")
                        ? row.text("companyName")
                        : now.prospect().companyName(),
                reached(now.prospect().contactPoints(), row));
        lead.describe(who, row.has("need") ? row.text("need") : now.origin().need(), clock.instant());
        PastLeadColumns.read(row, customers).update(lead, clock.instant());
    }

    /** Contact points are added, never taken away: another source may know better. */
    private ContactPoints reached(ContactPoints before, ImportRow row) {
        var after = before;
        for (ContactPoint one : contactPoints.read(row)) {
            after = after.reach(one) ? after : after.with(one);
        }
        return after;
    }
}
