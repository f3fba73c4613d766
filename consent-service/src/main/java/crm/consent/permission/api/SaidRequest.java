package crm.consent.permission.api;

import crm.consent.permission.api.ConsentRequest.EvidencePart;
import crm.consent.permission.domain.Action;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.Family;
import crm.consent.permission.domain.RecipientType;
import java.util.UUID;

/** What a grant, a refusal and a withdrawal have in common. */
interface SaidRequest {

    Action said();

    Family family();

    String address();

    Channel channel();

    String brand();

    RecipientType recipientType();

    UUID personId();

    String purpose();

    String effectiveAt();

    String source();

    String noticeVersion();

    EvidencePart evidence();
}
