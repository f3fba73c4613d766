package crm.support.request.application;

import static java.util.Objects.requireNonNull;

import crm.platform.customer.KnownCustomer;
import crm.platform.customer.UnknownCustomer;
import crm.platform.imports.ImportRow;
import crm.platform.imports.RowOutcome;
import crm.platform.imports.RowRules;
import crm.platform.imports.past.ImportedKey;
import crm.support.request.domain.CatchUp;
import crm.support.request.domain.Code;
import crm.support.request.domain.Detours;
import crm.support.request.domain.PastRequest;
import crm.support.request.domain.RequestChannel;
import crm.support.request.domain.RequestHead;
import crm.support.request.domain.RequestSource;
import crm.support.request.domain.RequestType;
import crm.support.request.domain.ServiceRequest;
import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaTerms;
import crm.support.sla.domain.Span;
import crm.support.survey.application.RecordPastAnswers.PastAnswer;
import crm.support.survey.domain.SurveyKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a file of past service requests. */
public record ImportedRequest(ImportRow row, ImportedKey key, PastRequest past) {

    /**
     * What is known about such a row.
     *
     * @param customer null when unknown or not to be seen; the request belongs to whom the customer belongs to
     * @param existingId of the request that was imported before; null when this one is new
     * @param scores what the customer said of the solution, null where they were asked only
     * @param existing it, once it has been asked for
     */
    public record Known(
            @Nullable KnownCustomer customer,
            @Nullable UUID existingId,
            Map<SurveyKind, List<@Nullable Integer>> scores,
            @Nullable ServiceRequest existing) {

        public Known with(@Nullable ServiceRequest loaded) {
            return new Known(customer, existingId, scores, loaded);
        }

        List<@Nullable Integer> scores(SurveyKind kind) {
            return scores.getOrDefault(kind, List.of());
        }
    }

    public static ImportedRequest of(ImportRow row) {
        var past = new PastRequest(
                requireNonNull(instant(row, "openedAt"), "required"),
                instant(row, "firstAnswerAt"),
                instant(row, "resolvedAt"),
                row.has("contactCount") ? row.integer("contactCount") : 1,
                row.has("transferred") && row.bool("transferred"),
                new Detours(spans(row, "waits"), spans(row, "reopenings")));
        return new ImportedRequest(row, ImportedKey.of(row), past);
    }

    /** CREATED for a row that is to be stored, UPDATED for one that tells what became of a request. */
    public RowOutcome check(Known found, Instant now) {
        return new RowRules(row, null)
                .on("openedAt", () -> past.requireOpened(now))
                .on("firstAnswerAt", () -> past.requireAnswered(now))
                .on("resolvedAt", () -> past.requireSolved(now))
                .on("waits", () -> past.requireWaits(now))
                .on("reopenings", () -> past.requireReopenings(now))
                .on("contactCount", past::requireContacts)
                .on("csat", () -> requireAnswer(SurveyKind.CSAT))
                .on("nps", () -> requireAnswer(SurveyKind.NPS))
                .on("topicCode", this::topic)
                .on("customerExternalId", () -> UnknownCustomer.unless(found.customer() != null))
                .orElse(() -> found.existing() == null ? row.created() : new ToldAgain(this, found).outcome());
    }

    public ServiceRequest request(UUID id, String number, Known found, SlaTerms terms, Instant now) {
        var customer = requireNonNull(found.customer(), "checked");
        var head = new RequestHead(
                id,
                number,
                type(),
                customer.id(),
                RequestHead.About.NOTHING,
                channel(),
                RequestSource.OWN,
                priority(),
                topic(),
                null,
                null,
                customer.owner(),
                past.openedAt(),
                key.record());
        return ServiceRequest.imported(head, past, terms, now);
    }

    /** The request of an UPDATED row as it is now; empty when the file tells something of its survey only. */
    public Optional<ServiceRequest> further(Known found, SlaTerms terms, Instant now) {
        if (!new ToldAgain(this, found).isFurther()) {
            return Optional.empty();
        }
        var request = requireNonNull(found.existing());
        new CatchUp(request).to(past, terms, now);
        return Optional.of(request);
    }

    /** What the customer said when it was solved, as far as it is not known yet. */
    public List<PastAnswer> answers(UUID requestId, Known found) {
        var customer = requireNonNull(found.customer(), "checked");
        return Stream.of(SurveyKind.values())
                .filter(new ToldAgain(this, found)::isNewScore)
                .map(kind -> new PastAnswer(
                        kind,
                        requireNonNull(score(kind)).intValue(),
                        customer.id(),
                        kind == SurveyKind.CSAT ? requestId : null,
                        customer.owner(),
                        requireNonNull(past.resolvedAt())))
                .toList();
    }

    /** Null when the customer was not asked or did not answer. */
    @Nullable
    Long score(SurveyKind kind) {
        return row.integer(kind == SurveyKind.CSAT ? "csat" : "nps");
    }

    RequestType type() {
        return RequestType.valueOf(row.text("type"));
    }

    Priority priority() {
        return row.has("priority") ? Priority.valueOf(row.text("priority")) : Priority.NORMAL;
    }

    RequestChannel channel() {
        return row.has("channel") ? RequestChannel.valueOf(row.text("channel")) : RequestChannel.OTHER;
    }

    @Nullable
    Code topic() {
        return Code.ofNullable(row.text("topicCode"));
    }

    private void requireAnswer(SurveyKind kind) {
        var score = score(kind);
        if (score != null) {
            kind.require(score);
            past.requireAskable();
        }
    }

    private static List<Span> spans(ImportRow row, String column) {
        return row.intervals(column).stream()
                .map(interval -> new Span(micros(interval.from()), micros(interval.until())))
                .toList();
    }

    private static Instant micros(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Instant instant(ImportRow row, String column) {
        return row.has(column) ? micros(row.instant(column)) : null;
    }
}
