package crm.support.request.persistence;

import crm.platform.imports.ImportRow;
import crm.platform.imports.RowOutcome;
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
import crm.support.survey.domain.SurveyKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A row of a file of past service requests. */
record ImportedRequest(ImportRow row) {

    private static final String DEFAULT_SYSTEM = "import";
    private static final long MOST_CONTACTS = 1_000;

    String system() {
        return row.has("externalSystem") ? row.text("externalSystem") : DEFAULT_SYSTEM;
    }

    String externalId() {
        return row.text("externalId");
    }

    String customerKey() {
        return row.text("customerExternalId");
    }

    Instant openedAt() {
        return instant("openedAt");
    }

    Instant resolvedAt() {
        return instant("resolvedAt");
    }

    RequestType type() {
        return RequestType.valueOf(row.text("type"));
    }

    Priority priority() {
        return row.has("priority") ? Priority.valueOf(row.text("priority")) : Priority.NORMAL;
    }

    /** CREATED for a row that is to be stored. */
    RowOutcome check(RequestImportLookup found, Instant now) {
        var wrong = wrongTimes(now);
        if (wrong == null) {
            wrong = wrongValues();
        }
        if (wrong != null) {
            return wrong;
        }
        if (found.customerId() == null) {
            return row.failed(
                    "customerExternalId",
                    "request-import.unknown-customer",
                    "There is no such customer that you may see.");
        }
        if (found.existing() == null) {
            return row.created();
        }
        return isTheSame(found.existing(), found.customerId())
                ? row.unchanged()
                : row.failed("externalId", "request-import.differs", "It was imported with another content.");
    }

    ServiceRequest request(UUID id, String number, RequestImportLookup found, SlaTerms terms, Instant now) {
        var owner = found.owner();
        var head = new RequestHead(
                id,
                number,
                type(),
                found.customerId(),
                RequestHead.About.NOTHING,
                row.has("channel") ? RequestChannel.valueOf(row.text("channel")) : RequestChannel.OTHER,
                RequestSource.OWN,
                priority(),
                Code.ofNullable(row.text("topicCode")),
                null,
                null,
                new RequestOwner(owner.userId(), owner.team(), owner.department()),
                openedAt());
        var contacts = row.has("contactCount") ? row.integer("contactCount").intValue() : 1;
        var transferred = row.has("transferred") && row.bool("transferred");
        var past = new PastRequest(instant("firstAnswerAt"), resolvedAt(), contacts, transferred);
        return ServiceRequest.imported(head, past, terms, now);
    }

    /** Null when the customer was not asked or did not answer. */
    Integer score(SurveyKind kind) {
        var column = column(kind);
        return row.has(column) ? row.integer(column).intValue() : null;
    }

    private RowOutcome wrongTimes(Instant now) {
        if (openedAt().isAfter(now)) {
            return row.failed("openedAt", "request-import.in-future", "It lies in the future.");
        }
        var answered = instant("firstAnswerAt");
        if (answered != null && (answered.isBefore(openedAt()) || answered.isAfter(now))) {
            return row.failed(
                    "firstAnswerAt", "request-import.out-of-order", "Answered after it was opened, in the past.");
        }
        var after = answered == null ? openedAt() : answered;
        if (resolvedAt() != null
                && (resolvedAt().isBefore(after) || resolvedAt().isAfter(now))) {
            return row.failed(
                    "resolvedAt", "request-import.out-of-order", "Solved after it was answered, in the past.");
        }
        return null;
    }

    private RowOutcome wrongValues() {
        if (row.has("contactCount")
                && (row.integer("contactCount") < 1 || row.integer("contactCount") > MOST_CONTACTS)) {
            return row.failed("contactCount", "request-import.contacts", "A request has 1 to 1,000 contacts.");
        }
        for (var kind : SurveyKind.values()) {
            if (row.has(column(kind)) && !kind.hasScore(row.integer(column(kind)))) {
                return row.failed(column(kind), "survey.score-range", "Outside the scale of " + kind + ".");
            }
            if (row.has(column(kind)) && resolvedAt() == null) {
                return row.failed(column(kind), "request-import.not-resolved", "Only what is solved was asked about.");
            }
        }
        if (row.has("topicCode") && !row.text("topicCode").matches("[A-Z][A-Z0-9_]{0,39}")) {
            return row.failed("topicCode", "code.not-a-code", "A code is like DELIVERY.");
        }
        return null;
    }

    /** What was imported open may have been solved since; a solution that the file tells must be the stored one. */
    private boolean isTheSame(RequestImportLookup.Existing stored, UUID customerId) {
        return stored.customerId().equals(customerId)
                && stored.type() == type()
                && stored.priority() == priority()
                && stored.openedAt().equals(openedAt())
                && (resolvedAt() == null || resolvedAt().equals(stored.resolvedAt()));
    }

    private static String column(SurveyKind kind) {
        return kind == SurveyKind.CSAT ? "csat" : "nps";
    }

    private Instant instant(String column) {
        return row.has(column) ? row.instant(column).truncatedTo(ChronoUnit.MICROS) : null;
    }
}
