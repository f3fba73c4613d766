package crm.support.request.application;

import static java.util.Objects.requireNonNull;

import crm.platform.imports.RowOutcome;
import crm.platform.imports.RowRules;
import crm.support.request.application.ImportedRequest.Known;
import crm.support.request.domain.CatchUp;
import crm.support.request.domain.Detours;
import crm.support.request.domain.PastRequest;
import crm.support.request.domain.RequestState;
import crm.support.request.domain.ServiceRequest;
import crm.support.sla.domain.Span;
import crm.support.survey.domain.SurveyKind;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A request that a file tells beside what is known of it by now: what has become of it since is taken over, and what is told otherwise is
 * refused by name, so that nothing of the file is dropped. An optional cell that is empty says nothing, but a request without a solution is
 * open. What was done here since is no difference.
 */
record ToldAgain(ImportedRequest told, Known found) {

    private record Comparison(String column, boolean same) {}

    RowOutcome outcome() {
        var row = told.row();
        var difference = comparisons().filter(one -> !one.same()).findFirst();
        return difference
                .map(one -> row.failed(one.column(), "request-import.differs", "It was imported with another value."))
                .orElseGet(() -> isNews()
                        ? new RowRules(row, null)
                                .on("resolvedAt", () -> catchUp().requireUpTo(told.past()))
                                .on("waits", () -> catchUp().requireWaitsUpTo(told.past()))
                                .on("reopenings", () -> catchUp().requireReopeningsUpTo(told.past()))
                                .orElse(row::updated)
                        : row.unchanged());
    }

    /** Something has become of the request itself. */
    boolean isFurther() {
        return isAnswered() || isSolved() || isLonger();
    }

    boolean isNewScore(SurveyKind kind) {
        return told.score(kind) != null && found.scores(kind).isEmpty();
    }

    private boolean isNews() {
        return isFurther() || Stream.of(SurveyKind.values()).anyMatch(this::isNewScore);
    }

    private Stream<Comparison> comparisons() {
        var head = request().head();
        var row = told.row();
        return Stream.of(
                new Comparison(
                        "customerExternalId",
                        head.customerId()
                                .equals(requireNonNull(found.customer()).id())),
                new Comparison("type", head.type() == told.type()),
                new Comparison("priority", head.priority() == told.priority()),
                new Comparison("channel", !row.has("channel") || head.channel() == told.channel()),
                new Comparison("topicCode", told.topic() == null || told.topic().equals(head.topic())),
                new Comparison("openedAt", head.openedAt().equals(past().openedAt())),
                new Comparison("resolvedAt", isSameSolution()),
                new Comparison("firstAnswerAt", isSameAnswer()),
                new Comparison("waits", isSame(row.has("waits"), Detours::waits)),
                new Comparison("reopenings", isSame(row.has("reopenings"), Detours::reopenings)),
                new Comparison("contactCount", !row.has("contactCount") || isSameCount()),
                new Comparison("transferred", !row.has("transferred") || isSameTransfer()),
                new Comparison("csat", isSameScore(SurveyKind.CSAT)),
                new Comparison("nps", isSameScore(SurveyKind.NPS)));
    }

    private boolean isSameSolution() {
        if (past().resolvedAt() == null) {
            return !wasSolvedElsewhere();
        }
        return isSolved()
                || Objects.equals(past().resolvedAt(), state().resolvedAt())
                || catchUp().wasReopenedAfter(past());
    }

    private boolean isSameAnswer() {
        return past().firstAnswerAt() == null
                || isAnswered()
                || past().firstAnswerAt().equals(state().firstAnswerAt());
    }

    /** What is open goes on: more of them may have come. */
    private boolean isSame(boolean isTold, Function<Detours, List<Span>> which) {
        var known = which.apply(state().told());
        var now = which.apply(past().detours());
        return !isTold
                || now.equals(known)
                || (state().status().isOpen()
                        && now.size() > known.size()
                        && now.subList(0, known.size()).equals(known));
    }

    private boolean isLonger() {
        var known = state().told();
        return state().status().isOpen()
                && (past().detours().waits().size() > known.waits().size()
                        || past().detours().reopenings().size()
                                > known.reopenings().size());
    }

    private boolean isSameCount() {
        var known = state().counts().contacts();
        return past().contactCount() == known || (past().contactCount() > known ? isFurther() : !wasSolvedElsewhere());
    }

    private boolean isSameTransfer() {
        var known = state().counts().transfers() > 0;
        return past().transferred() == known || (known ? !wasSolvedElsewhere() : isFurther());
    }

    private boolean isSameScore(SurveyKind kind) {
        var score = told.score(kind);
        return score == null || isNewScore(kind) || found.scores(kind).contains(score.intValue());
    }

    private boolean isAnswered() {
        return state().status().isOpen() && state().firstAnswerAt() == null && past().firstAnswerAt() != null;
    }

    private boolean isSolved() {
        return state().status().isOpen()
                && past().resolvedAt() != null
                && !catchUp().wasReopenedAfter(past());
    }

    private CatchUp catchUp() {
        return new CatchUp(request());
    }

    private boolean wasSolvedElsewhere() {
        return state().resolvedAt() != null && state().resolution() == null;
    }

    private PastRequest past() {
        return told.past();
    }

    private RequestState state() {
        return request().state();
    }

    private ServiceRequest request() {
        return requireNonNull(found.existing());
    }
}
