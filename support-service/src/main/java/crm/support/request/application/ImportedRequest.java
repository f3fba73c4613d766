package crm.support.request.application;

import static java.util.Objects.requireNonNull;

import crm.platform.customer.KnownCustomer;
import crm.platform.customer.UnknownCustomer;
import crm.platform.imports.ImportRow;
import crm.platform.imports.RowOutcome;
import crm.platform.imports.RowRules;
import crm.platform.imports.past.ImportedKey;
import crm.support.request.domain.Code;
import crm.support.request.domain.PastRequest;
import crm.support.request.domain.RequestChannel;
import crm.support.request.domain.RequestHead;
import crm.support.request.domain.RequestOwner;
import crm.support.request.domain.RequestSource;
import crm.support.request.domain.RequestType;
import crm.support.request.domain.ServiceRequest;
import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaTerms;
import crm.support.survey.application.RecordPastAnswers.PastAnswer;
import crm.support.survey.domain.SurveyKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a file of past service requests. */
public record ImportedRequest(ImportRow row, ImportedKey key, PastRequest past) {

    /**
     * What is known about such a row.
     *
     * @param customer null when unknown or not to be seen; the request belongs to whom the customer belongs to
     * @param existing null when the request is new
     */
    public record Known(
            @Nullable KnownCustomer customer, @Nullable Existing existing) {}

    /** What a file cannot change any more. */
    public record Existing(
            UUID customerId,
            RequestType type,
            Priority priority,
            Instant openedAt,
            @Nullable Instant resolvedAt) {}

    public static ImportedRequest of(ImportRow row) {
        var past = new PastRequest(
                requireNonNull(instant(row, "openedAt"), "required"),
                instant(row, "firstAnswerAt"),
                instant(row, "resolvedAt"),
                row.has("contactCount") ? row.integer("contactCount") : 1,
                row.has("transferred") && row.bool("transferred"));
        return new ImportedRequest(row, ImportedKey.of(row), past);
    }

    /** CREATED for a row that is to be stored. */
    public RowOutcome check(Known found, Instant now) {
        return new RowRules(row, null)
                .on("openedAt", () -> past.requireOpened(now))
                .on("firstAnswerAt", () -> past.requireAnswered(now))
                .on("resolvedAt", () -> past.requireSolved(now))
                .on("contactCount", past::requireContacts)
                .on("csat", () -> requireAnswer(SurveyKind.CSAT))
                .on("nps", () -> requireAnswer(SurveyKind.NPS))
                .on("topicCode", this::topic)
                .on("customerExternalId", () -> UnknownCustomer.unless(found.customer() != null))
                .orElse(() -> compare(found));
    }

    public ServiceRequest request(UUID id, String number, Known found, SlaTerms terms, Instant now) {
        var customer = requireNonNull(found.customer(), "checked");
        var owner = customer.owner();
        var head = new RequestHead(
                id,
                number,
                type(),
                customer.id(),
                RequestHead.About.NOTHING,
                row.has("channel") ? RequestChannel.valueOf(row.text("channel")) : RequestChannel.OTHER,
                RequestSource.OWN,
                priority(),
                topic(),
                null,
                null,
                new RequestOwner(owner.userId(), owner.team(), owner.department()),
                past.openedAt());
        return ServiceRequest.imported(head, past, terms, now);
    }

    /** What the customer said when it was solved. */
    public List<PastAnswer> answers(UUID requestId, Known found) {
        var customer = requireNonNull(found.customer(), "checked");
        return Stream.of(SurveyKind.values())
                .filter(kind -> score(kind) != null)
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
    private @Nullable Long score(SurveyKind kind) {
        return row.integer(kind == SurveyKind.CSAT ? "csat" : "nps");
    }

    private RequestType type() {
        return RequestType.valueOf(row.text("type"));
    }

    private Priority priority() {
        return row.has("priority") ? Priority.valueOf(row.text("priority")) : Priority.NORMAL;
    }

    private @Nullable Code topic() {
        return Code.ofNullable(row.text("topicCode"));
    }

    private void requireAnswer(SurveyKind kind) {
        var score = score(kind);
        if (score != null) {
            kind.require(score);
            past.requireAskable();
        }
    }

    private RowOutcome compare(Known found) {
        if (found.existing() == null) {
            return row.created();
        }
        return isTheSame(found)
                ? row.unchanged()
                : row.failed("externalId", "request-import.differs", "It was imported with another content.");
    }

    /** What was imported open may have been solved since; a solution that the file tells must be the stored one. */
    private boolean isTheSame(Known found) {
        var stored = requireNonNull(found.existing());
        return stored.customerId().equals(requireNonNull(found.customer()).id())
                && stored.type() == type()
                && stored.priority() == priority()
                && stored.openedAt().equals(past.openedAt())
                && (past.resolvedAt() == null || past.resolvedAt().equals(stored.resolvedAt()));
    }

    private static @Nullable Instant instant(ImportRow row, String column) {
        return row.has(column) ? row.instant(column).truncatedTo(ChronoUnit.MICROS) : null;
    }
}
