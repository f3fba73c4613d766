package crm.consent.imports;

import crm.consent.permission.application.Actor;
import crm.consent.permission.application.Catalogue;
import crm.consent.permission.application.Catalogues;
import crm.consent.permission.application.Outcome;
import crm.consent.permission.application.Posting;
import crm.consent.permission.application.RecordCaptures;
import crm.platform.domain.InvalidInput;
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
import java.util.function.Function;

/** Takes a chunk of rows into the ledger: those that a rule refuses are answered with the reason, the others go in together. */
@ApplicationScoped
class ImportedCaptures {

    static final Set<String> PERMISSIONS = Set.of("consent:grant", "consent:refuse");

    private final Catalogues catalogues;
    private final RecordCaptures captures;

    ImportedCaptures(Catalogues catalogues, RecordCaptures captures) {
        this.catalogues = catalogues;
        this.captures = captures;
    }

    /** @param reader fails with {@link InvalidInput} when the row cannot be read */
    Uni<List<RowOutcome>> apply(ImportRun run, List<ImportRow> rows, Function<ImportRow, Posting> reader) {
        return catalogues.load().chain(catalogue -> {
            var refused = new ArrayList<RowOutcome>();
            var postings = read(rows, reader, catalogue, refused);
            var actor = Actor.current("user:" + run.owner().userId());
            return captures.recordChecked(List.copyOf(postings.values()), actor, catalogue)
                    .map(outcomes -> all(List.copyOf(postings.keySet()), outcomes, refused));
        });
    }

    private Map<ImportRow, Posting> read(
            List<ImportRow> rows, Function<ImportRow, Posting> reader, Catalogue catalogue, List<RowOutcome> refused) {
        var postings = new LinkedHashMap<ImportRow, Posting>();
        for (var row : rows) {
            try {
                var posting = reader.apply(row);
                captures.check(posting, catalogue);
                postings.put(row, posting);
            } catch (InvalidInput invalid) {
                refused.add(failed(row, invalid));
            }
        }
        return postings;
    }

    private static RowOutcome failed(ImportRow row, InvalidInput invalid) {
        var column = invalid.field().map(ImportedCaptures::column).orElse(null);
        return row.failed(column, invalid.code(), invalid.getMessage());
    }

    /** Rules name fields of the API; the file's column may be called differently. */
    private static String column(String field) {
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
