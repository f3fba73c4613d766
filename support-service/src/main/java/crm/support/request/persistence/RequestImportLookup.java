package crm.support.request.persistence;

import static crm.platform.data.table.SqlType.INSTANT;

import crm.platform.customer.KnownCustomers;
import crm.platform.imports.past.ImportedKey;
import crm.platform.imports.past.PastFactsLookup;
import crm.support.request.application.ImportedRequest;
import crm.support.request.application.ImportedRequest.Known;
import crm.support.survey.domain.SurveyKind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What the database knows about rows of a file. */
final class RequestImportLookup {

    static final PastFactsLookup<ImportedRequest, Known> LOOKUP = new PastFactsLookup<>(
            ImportedKey.rows(ImportedRequest::key)
                    .column(
                            "resolved_at",
                            INSTANT.orNull(),
                            request -> request.past().resolvedAt()),
            "select " + KnownCustomers.SELECT + """
                    , s.id as existing_id, csat.scores as csat, nps.scores as nps from {numbered} r
                    """ + KnownCustomers.BY_KEY + """
                    left join service_request s on s.external_system = r.system and s.external_id = r.external_id
                    left join lateral (
                      select array_agg(v.score::integer) as scores from survey_invitation v
                      where v.request_id = s.id and v.kind = 'CSAT') csat on true
                    left join lateral (
                      select array_agg(v.score::integer) as scores from survey_invitation v
                      where v.customer_id = s.customer_id and v.kind = 'NPS' and v.invited_at = r.resolved_at) nps on true
                    order by r.place
                    """,
            RequestImportLookup::of);

    private RequestImportLookup() {}

    /** Mostly all are new, and nothing is asked. */
    static Uni<List<Known>> withExisting(PgRequests requests, List<Known> found) {
        var ids = found.stream().map(Known::existingId).filter(Objects::nonNull).toArray(UUID[]::new);
        return ids.length == 0
                ? Uni.createFrom().item(found)
                : requests.lockAll(ids)
                        .map(existing -> found.stream()
                                .map(one -> one.existingId() == null ? one : one.with(existing.get(one.existingId())))
                                .toList());
    }

    private static Known of(Row row) {
        var scores = new EnumMap<SurveyKind, List<Integer>>(SurveyKind.class);
        scores.put(SurveyKind.CSAT, scores(row, "csat"));
        scores.put(SurveyKind.NPS, scores(row, "nps"));
        return new Known(KnownCustomers.in(row), row.getUUID("existing_id"), Map.copyOf(scores), null);
    }

    private static List<Integer> scores(Row row, String column) {
        var scores = row.getArrayOfIntegers(column);
        return scores == null ? List.of() : Arrays.asList(scores);
    }
}
