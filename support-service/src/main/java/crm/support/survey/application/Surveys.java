package crm.support.survey.application;

import crm.platform.domain.Owner;
import crm.support.survey.domain.SurveyInvitation;
import crm.support.survey.domain.SurveyKind;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All invitations. */
public interface Surveys {

    /** @param tokenHash null for an answer that was given elsewhere */
    record NewInvitation(SurveyInvitation invitation, byte @Nullable [] tokenHash, Owner owner) {}

    /** Whoever else wants to invite the same customer waits until this transaction has ended. */
    Uni<Boolean> wasAskedAfter(Instant moment, UUID customerId, SurveyKind kind);

    /** Stores new invitations and publishes their events. */
    Uni<Void> add(List<NewInvitation> invitations);

    /** Only for those who may see it. */
    Uni<SurveyInvitation> find(UUID id);

    Uni<SurveyInvitation> findByToken(byte[] tokenHash);

    /** Locked for an answer. */
    Uni<SurveyInvitation> requireByToken(byte[] tokenHash);

    /** Stores the answer and publishes it. */
    Uni<Void> storeAnswer(SurveyInvitation invitation);
}
