package crm.customer.imports;

import crm.customer.individual.application.IndividualCustomerBatch;
import crm.customer.individual.domain.IndividualCustomer;
import crm.customer.profile.domain.ExternalId;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.RuleViolation;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportKind;
import crm.platform.imports.ImportRow;
import crm.platform.imports.ImportRun;
import crm.platform.imports.RowOutcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Individual customers from a file (CUS-24), found again by their external id. A cell that is empty changes nothing. Rows go through
 * the same rules as a single command does; only the statements are for a whole chunk.
 */
@ApplicationScoped
class IndividualCustomerImport implements ImportKind {

    private final IndividualCustomerBatch customers;
    private final ImportedPerson persons;

    IndividualCustomerImport(IndividualCustomerBatch customers, ImportedPerson persons) {
        this.customers = customers;
        this.persons = persons;
    }

    @Override
    public String code() {
        return "individual-customers";
    }

    @Override
    public String keyColumn() {
        return "externalId";
    }

    @Override
    public List<String> keyColumns() {
        return List.of("externalSystem", "externalId");
    }

    @Override
    public Set<String> permissions() {
        return Set.of("individual-customer:write");
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required("externalId", ColumnType.KEY)
                        .describedAs("What the other system calls the customer."),
                ImportColumn.optional("externalSystem", ColumnType.KEY)
                        .upTo(80)
                        .describedAs("Code of the other system; \"import\" when left out."),
                ImportColumn.required("firstName", ColumnType.TEXT).upTo(100),
                ImportColumn.required("lastName", ColumnType.TEXT).upTo(100),
                ImportColumn.optional("email", ColumnType.EMAIL),
                ImportColumn.optional("phone", ColumnType.PHONE).describedAs("With or without a country code."),
                ImportColumn.optional("language", ColumnType.TEXT).upTo(10).describedAs("A tag such as tr or en-GB."),
                ImportColumn.optional("customerSince", ColumnType.INSTANT_OR_DATE)
                        .describedAs("When the relation began; now when left out."),
                ImportColumn.optional("acquisitionChannel", ColumnType.TEXT)
                        .upTo(80)
                        .describedAs("A code such as WEB_SHOP."));
    }

    @Override
    public Uni<List<RowOutcome>> apply(ImportRun run, List<ImportRow> rows) {
        var outcomes = new ArrayList<RowOutcome>();
        var keyed = keyed(rows, outcomes);
        return customers
                .find(List.copyOf(keyed.keySet()), run.visibility())
                .chain(known -> {
                    var chunk = new Chunk(run, known, outcomes);
                    keyed.forEach(chunk::take);
                    return customers.insert(chunk.created).chain(() -> customers.update(chunk.updated));
                })
                .replaceWith(outcomes);
    }

    /** Rows by external id; the key column may leave the system out, so that two spellings of one key meet only here. */
    private Map<ExternalId, ImportRow> keyed(List<ImportRow> rows, List<RowOutcome> outcomes) {
        var keyed = new LinkedHashMap<ExternalId, ImportRow>();
        for (var row : rows) {
            try {
                if (keyed.putIfAbsent(persons.externalId(row), row) != null) {
                    outcomes.add(row.failed("externalId", "duplicate-key", "The file has this customer twice."));
                }
            } catch (InvalidInput refusal) {
                outcomes.add(refused(row, refusal));
            }
        }
        return keyed;
    }

    /** What becomes of the rows of one chunk. */
    private final class Chunk {

        private final ImportRun run;
        private final Map<ExternalId, IndividualCustomerBatch.Known> known;
        private final List<RowOutcome> outcomes;
        private final List<IndividualCustomer> created = new ArrayList<>();
        private final List<IndividualCustomer> updated = new ArrayList<>();

        Chunk(ImportRun run, Map<ExternalId, IndividualCustomerBatch.Known> known, List<RowOutcome> outcomes) {
            this.run = run;
            this.known = known;
            this.outcomes = outcomes;
        }

        void take(ExternalId key, ImportRow row) {
            try {
                outcomes.add(decide(key, row));
            } catch (InvalidInput refusal) {
                outcomes.add(refused(row, refusal));
            } catch (RuleViolation refusal) {
                outcomes.add(row.failed(null, refusal.code(), refusal.getMessage()));
            }
        }

        private RowOutcome decide(ExternalId key, ImportRow row) {
            var found = known.get(key);
            if (found == null) {
                created.add(persons.register(row, key, run.owner()));
                return row.created();
            }
            if (found.customer() == null) {
                return row.failed("externalId", "not-visible", "This id belongs to a customer you may not change.");
            }
            return change(found.customer(), row);
        }

        private RowOutcome change(IndividualCustomer customer, ImportRow row) {
            var before = customer.version();
            persons.change(customer, row);
            if (customer.version() == before) {
                return row.unchanged();
            }
            updated.add(customer);
            return row.updated();
        }
    }

    private static RowOutcome refused(ImportRow row, InvalidInput refusal) {
        var field = refusal.violations().isEmpty()
                ? null
                : refusal.violations().get(0).field();
        return row.failed(field, refusal.code(), refusal.getMessage());
    }
}
