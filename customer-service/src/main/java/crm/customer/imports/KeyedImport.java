package crm.customer.imports;

import crm.customer.profile.application.KeyedRepository;
import crm.customer.profile.application.NamedCustomers.NamedCustomer;
import crm.customer.profile.domain.ExternalId;
import crm.platform.domain.Aggregate;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.Owner;
import crm.platform.domain.RuleViolation;
import crm.platform.imports.ImportKind;
import crm.platform.imports.ImportRow;
import crm.platform.imports.ImportRun;
import crm.platform.imports.RowOutcome;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records from a file (CUS-24), found again by their external id. A cell that is empty changes nothing. Rows go through the same
 * rules as a single command does; only the statements are for a whole chunk.
 *
 * @param <A> what a row makes or changes
 */
abstract class KeyedImport<A extends Aggregate<?>> implements ImportKind {

    private final String what;
    private final KeyedRepository<A> records;

    /** @param what as refusals call a record */
    KeyedImport(String what, KeyedRepository<A> records) {
        this.what = what;
        this.records = records;
    }

    abstract A create(ExternalId key, ImportRow row, Owner owner, Map<ExternalId, NamedCustomer> customers);

    /** By verbs that record nothing where nothing differs. */
    abstract void change(A found, ImportRow row, Map<ExternalId, NamedCustomer> customers);

    /** Customers whom rows name beside their own record. */
    Uni<Map<ExternalId, NamedCustomer>> customers(ImportRun run, Collection<ImportRow> rows) {
        return Uni.createFrom().item(Map.of());
    }

    @Override
    public final String keyColumn() {
        return KeyColumns.ID;
    }

    @Override
    public final List<String> keyColumns() {
        return List.of(KeyColumns.SYSTEM, KeyColumns.ID);
    }

    @Override
    public final Uni<List<RowOutcome>> apply(ImportRun run, List<ImportRow> rows) {
        var outcomes = new ArrayList<RowOutcome>();
        var keyed = keyed(rows, outcomes);
        return customers(run, keyed.values())
                .chain(customers -> records.find(List.copyOf(keyed.keySet()), run.visibility())
                        .chain(known -> {
                            var chunk = new Chunk(run, known, customers, outcomes);
                            keyed.forEach(chunk::take);
                            return chunk.store();
                        }))
                .replaceWith(outcomes);
    }

    /** Rows by external id; the key column may leave the system out, so that two spellings of one key meet only here. */
    private static Map<ExternalId, ImportRow> keyed(List<ImportRow> rows, List<RowOutcome> outcomes) {
        var keyed = new LinkedHashMap<ExternalId, ImportRow>();
        for (var row : rows) {
            try {
                if (keyed.putIfAbsent(KeyColumns.read(row), row) != null) {
                    outcomes.add(row.failed(KeyColumns.ID, "duplicate-key", "The file has this id twice."));
                }
            } catch (InvalidInput refusal) {
                outcomes.add(row.failed(null, refusal));
            }
        }
        return keyed;
    }

    /** What becomes of the rows of one chunk. */
    private final class Chunk {

        private final ImportRun run;
        private final Map<ExternalId, KeyedRepository.Known<A>> known;
        private final Map<ExternalId, NamedCustomer> customers;
        private final List<RowOutcome> outcomes;
        private final Map<ExternalId, A> created = new LinkedHashMap<>();
        private final List<A> updated = new ArrayList<>();

        Chunk(
                ImportRun run,
                Map<ExternalId, KeyedRepository.Known<A>> known,
                Map<ExternalId, NamedCustomer> customers,
                List<RowOutcome> outcomes) {
            this.run = run;
            this.known = known;
            this.customers = customers;
            this.outcomes = outcomes;
        }

        void take(ExternalId key, ImportRow row) {
            try {
                outcomes.add(decide(key, row));
            } catch (InvalidInput refusal) {
                outcomes.add(row.failed(null, refusal));
            } catch (RuleViolation refusal) {
                outcomes.add(row.failed(null, refusal.code(), refusal.getMessage()));
            }
        }

        Uni<Void> store() {
            return records.store(created, updated);
        }

        private RowOutcome decide(ExternalId key, ImportRow row) {
            var found = known.get(key);
            if (found == null) {
                created.put(key, create(key, row, run.owner(), customers));
                return row.created();
            }
            if (found.aggregate() == null) {
                var taken = ExternalId.taken(what);
                return row.failed(KeyColumns.ID, taken.code(), taken.getMessage());
            }
            return changed(found.aggregate(), row);
        }

        private RowOutcome changed(A aggregate, ImportRow row) {
            var before = aggregate.version();
            change(aggregate, row, customers);
            if (aggregate.version() == before) {
                return row.unchanged();
            }
            updated.add(aggregate);
            return row.updated();
        }
    }
}
