package crm.marketing.dispatch.remote;

import crm.marketing.dispatch.application.Permits;
import crm.marketing.dispatch.domain.Reasons;
import crm.marketing.dispatch.remote.ConsentService.Decision;
import crm.platform.work.OwnContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** consent-service's permits; anything that is not clearly a permit is a denial. */
@ApplicationScoped
class HttpPermits implements Permits {

    private static final String PERMIT = "PERMIT";
    private static final Pattern URL = Pattern.compile("https?://[!-~&&[^<>\"]]{1,1000}");

    private final ConsentService service;

    HttpPermits(@RestClient ConsentService service) {
        this.service = service;
    }

    @Override
    public Uni<List<Answer>> issue(List<Question> questions, boolean profiled) {
        var messages =
                questions.stream().map(question -> message(question, profiled)).toList();
        return OwnContext.backFrom(service.permits(new ConsentService.Wanted(messages)))
                .map(decided -> answers(questions, decided.permits()));
    }

    @Override
    public Uni<Map<UUID, String>> report(Map<UUID, Outcome> ended) {
        var reports = ended.entrySet().stream()
                .map(one ->
                        new ConsentService.Report(one.getKey(), one.getValue().name()))
                .toList();
        return OwnContext.backFrom(service.outcomes(new ConsentService.Ended(reports)))
                .map(answer -> answer.results().stream()
                        .collect(Collectors.toMap(
                                ConsentService.Result::permitId, HttpPermits::refusal, (one, other) -> other)));
    }

    private static ConsentService.Message message(Question question, boolean profiled) {
        return new ConsentService.Message(
                question.dispatchId(),
                question.customerId(),
                "EPOSTA",
                question.address(),
                question.merchant() ? "TACIR" : "BIREYSEL",
                "MARKETING_COMM",
                "COMMERCIAL",
                profiled);
    }

    /** A question without an answer is denied. */
    private static List<Answer> answers(List<Question> questions, List<Decision> decided) {
        var byId = new HashMap<UUID, Decision>();
        decided.forEach(one -> byId.put(one.messageId(), one));
        return questions.stream()
                .map(question -> answer(question.dispatchId(), byId.get(question.dispatchId())))
                .toList();
    }

    private static Answer answer(UUID dispatchId, Decision one) {
        if (one == null || !PERMIT.equals(one.decision())) {
            return new Answer(dispatchId, null, Reasons.denial(one == null ? null : firstReason(one)));
        }
        return new Answer(dispatchId, permit(one), null);
    }

    private static Permit permit(Decision one) {
        if (one.refusalUrl() == null || !URL.matcher(one.refusalUrl()).matches()) {
            throw new Unanswered("a permit came without a way to refuse");
        }
        if (one.permitId() == null
                || one.epoch() == null
                || one.leaseSeconds() == null
                || one.contactPointId() == null) {
            throw new Unanswered("a permit came without its id, its epoch, its lease or its contact point");
        }
        return new Permit(
                one.permitId(),
                one.epoch(),
                Duration.ofSeconds(one.leaseSeconds()),
                one.contactPointId(),
                one.refusalUrl());
    }

    private static String firstReason(Decision denied) {
        return denied.reasons() == null || denied.reasons().isEmpty()
                ? null
                : denied.reasons().get(0);
    }

    private static String refusal(ConsentService.Result result) {
        if (result.accepted()) {
            return "";
        }
        return result.reason() == null ? "REFUSED" : result.reason();
    }
}
