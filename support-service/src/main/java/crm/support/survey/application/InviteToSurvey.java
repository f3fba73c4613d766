package crm.support.survey.application;

import crm.platform.customer.KnownCustomers;
import crm.platform.customer.UnknownCustomer;
import crm.platform.data.UnitOfWork;
import crm.platform.domain.RuleViolation;
import crm.platform.identity.Ids;
import crm.platform.security.CurrentUser;
import crm.platform.security.LinkToken;
import crm.support.survey.domain.SurveyInvitation;
import crm.support.survey.domain.SurveyKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invites a customer; the token is told once. Nobody is asked the same kind of question twice within a while. */
@ApplicationScoped
public class InviteToSurvey {

    public record Invited(SurveyInvitation invitation, String token) {}

    private final UnitOfWork unitOfWork;
    private final Surveys surveys;
    private final KnownCustomers customers;
    private final SurveySettings settings;
    private final CurrentUser user;
    private final Ids ids;
    private final Clock clock;

    InviteToSurvey(
            UnitOfWork unitOfWork,
            Surveys surveys,
            KnownCustomers customers,
            SurveySettings settings,
            CurrentUser user,
            Ids ids,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.surveys = surveys;
        this.customers = customers;
        this.settings = settings;
        this.user = user;
        this.ids = ids;
        this.clock = clock;
    }

    /** Empty when the customer was asked lately: a survey is a wish, not a duty. */
    public Uni<Optional<String>> afterSolution(UUID customerId, UUID requestId) {
        return unitOfWork.inTransaction(() -> wasAsked(customerId, SurveyKind.CSAT)
                .chain(asked -> asked
                        ? Uni.createFrom().item(Optional.<String>empty())
                        : invite(SurveyKind.CSAT, customerId, requestId).map(invited -> Optional.of(invited.token()))));
    }

    /** How likely a customer is to recommend us (K9). */
    public Uni<Invited> toRecommend(UUID customerId) {
        return unitOfWork.inTransaction(() -> customers
                .isVisible(customerId)
                .invoke(UnknownCustomer::unless)
                .chain(() -> wasAsked(customerId, SurveyKind.NPS))
                .invoke(InviteToSurvey::requireRested)
                .chain(() -> invite(SurveyKind.NPS, customerId, null)));
    }

    private Uni<Boolean> wasAsked(UUID customerId, SurveyKind kind) {
        return surveys.wasAskedAfter(clock.instant().minus(settings.pause(kind)), customerId, kind);
    }

    private Uni<Invited> invite(SurveyKind kind, UUID customerId, @Nullable UUID requestId) {
        var now = clock.instant();
        var token = LinkToken.draw();
        var invitation = SurveyInvitation.invite(
                new SurveyInvitation.Head(ids.next(), kind, customerId, requestId, now, now.plus(settings.validity())));
        return surveys.add(List.of(new Surveys.NewInvitation(invitation, LinkToken.hash(token), user.owner())))
                .replaceWith(new Invited(invitation, token));
    }

    private static void requireRested(boolean asked) {
        if (asked) {
            throw new RuleViolation("survey.asked-lately", "The customer was asked not long ago.");
        }
    }
}
