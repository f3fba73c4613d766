package crm.consent.permission.api;

import crm.consent.permission.api.ConsentRequest.EvidencePart;
import crm.consent.permission.domain.Action;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.Family;
import crm.consent.permission.domain.RecipientType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a grant, a refusal and a withdrawal have in common. */
interface SaidRequest {

    Action said();

    Family family();

    @Nullable
    String address();

    @Nullable
    Channel channel();

    @Nullable
    String brand();

    @Nullable
    RecipientType recipientType();

    @Nullable
    UUID personId();

    @Nullable
    String purpose();

    String effectiveAt();

    String source();

    @Nullable
    String noticeVersion();

    @Nullable
    EvidencePart evidence();
}
