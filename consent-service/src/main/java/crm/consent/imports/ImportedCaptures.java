package crm.consent.imports;

import crm.consent.permission.application.Actor;
import crm.consent.permission.application.Catalogue;
import crm.consent.permission.application.Catalogues;
import crm.consent.permission.application.Outcome;
import crm.consent.permission.application.Posting;
import crm.consent.permission.application.RecordCaptures;
import crm.platform.customer.KnownCustomers;
import crm.platform.customer.UnknownCustomer;
import crm.platform.domain.InvalidInput;
import crm.platform.imports.ImportRow;
import crm.platform.imports.ImportRun;
import crm.platform.imports.RowOutcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Takes a chunk of rows into the ledger: those that a rule refuses are answered with the reason, the others go in together. */
@ApplicationScoped
class ImportedCaptures {

    static final Set<String> PERMISSIONS = Set.of("consent:grant", "consent:refuse");

    private static final String PERSON = "personId";

    private final KnownCustomers customers;
    private final Catalogues catalogues;
    private final RecordCaptures captures;

    ImportedCaptures(KnownCustomers customers, Catalogues catalogues, RecordCaptures captures) {
        this.customers = customers;
        this.catalogues = catalogues;
        this.captures = captures;
    }

    /** @param reader fails with {@link InvalidInput} when the row cannot be read */
    Uni<List<RowOutcome>> apply(ImportRun run, List<ImportRow> rows, Function<ImportRow, Posting> reader) {
        return apply(run, rows, reader, ImportedCaptures::column);
    }

    /**
     * @param reader fails with {@link InvalidInput} when the row cannot be read
     * @param column of the file that holds a field of the API
     */
    Uni<List<RowOutcome>> apply(
            ImportRun run, List<ImportRow> rows, Function<ImportRow, Posting> reader, UnaryOperator<String> column) {
        return catalogues.load().chain(catalogue -> {
            var refused = new ArrayList<RowOutcome>();
            var postings = read(rows, reader, column, catalogue, refused);
            return customers
                    .visible(people(postings.values()), run.visibility())
                    .invoke(seen -> refuseUnknown(postings, seen, refused))
                    .chain(() -> record(run, postings, catalogue))
                    .map(outcomes -> all(List.copyOf(postings.keySet()), outcomes, refused));
        });
    }

    private Uni<List<Outcome>> record(ImportRun run, Map<ImportRow, Posting> postings, Catalogue catalogue) {
        var actor = Actor.current("user:" + run.owner().userId());
        return captures.recordChecked(List.copyOf(postings.values()), actor, catalogue);
    }

    private static Set<UUID> people(Collection<Posting> postings) {
        return postings.stream().map(Posting::personId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Whoever imports may name only people whom they may see. */
    private static void refuseUnknown(Map<ImportRow, Posting> postings, Set<UUID> seen, List<RowOutcome> refused) {
        postings.entrySet().removeIf(one -> {
            var person = one.getValue().personId();
            if (person == null || seen.contains(person)) {
                return false;
            }
            var row = one.getKey();
            var column = row.has(PERSON) ? PERSON : ProcessingPermissionImport.EXTERNAL_ID;
            refused.add(failed(row, UnknownCustomer.in(column), UnaryOperator.identity()));
            return true;
        });
    }

    private Map<ImportRow, Posting> read(
            List<ImportRow> rows,
            Function<ImportRow, Posting> reader,
            UnaryOperator<String> column,
            Catalogue catalogue,
            List<RowOutcome> refused) {
        var postings = new LinkedHashMap<ImportRow, Posting>();
        for (var row : rows) {
            try {
                var posting = reader.apply(row);
                captures.check(posting, catalogue);
                postings.put(row, posting);
            } catch (InvalidInput invalid) {
                refused.add(failed(row, invalid, column));
            }
        }
        return postings;
    }

    private static RowOutcome failed(ImportRow row, InvalidInput invalid, UnaryOperator<String> column) {
        return row.failed(invalid.field().map(column).orElse(null), invalid.code(), invalid.getMessage());
    }

    /** Rules name fields of the API; the file's column may be called differently. */
    static String column(String field) {
        return switch (field) {
            case "evidence" -> "evidenceReference";
            case "evidence.type" -> "evidenceType";
            case "evidence.capturedAt" -> "evidenceCapturedAt";
            case "action" -> "decision";
            default -> field;
        };
    }

    private static List<RowOutcome> all(List<ImportRow> rows, List<Outcome> outcomes, List<RowOutcome> refused) {
        var all = new ArrayList<>(refused);
        for (int i = 0; i < rows.size(); i++) {
            all.add(
                    outcomes.get(i).isRecorded()
                            ? rows.get(i).created()
                            : rows.get(i).unchanged());
        }
        return all;
    }
}
